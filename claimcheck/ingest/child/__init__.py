"""The child processes that touch documents: what they may do, and how they are run."""
