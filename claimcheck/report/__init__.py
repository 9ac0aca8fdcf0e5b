"""A Review becomes a file people can use, one file a format."""
