"""YAML whose scalars stay text, so that figures stay as printed."""

from __future__ import annotations

from typing import Any

import yaml


class _TextLoader(yaml.SafeLoader):
    """YAML with every scalar as its text: 07.6 stays "07.6" and a date stays as written."""


_TextLoader.yaml_implicit_resolvers = {}


def read_yaml(text: str) -> Any:
    """Text, lists and maps; None where the text is no YAML."""
    try:
        return yaml.load(text, Loader=_TextLoader)  # noqa: S506 - only text, lists, maps
    except (yaml.YAMLError, RecursionError):
        return None
