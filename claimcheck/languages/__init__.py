"""The core's English sentences in other languages, by templates; no Qt."""
