"""What can go amiss with a download, each in one sentence with a next step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import requests

from claimcheck.errors import DownloadFailed

CHECK_ADDRESS = "Check the address, or save the document in a browser and open the file."

TRY_LATER = "Try again later, or save the document in a browser and open the file."


def unwritable(path: Path) -> DownloadFailed:
    """A file that cannot be written."""
    return DownloadFailed(
        f"The download could not be written to {path.parent}.",
        next_step="Check that the folder is writable and the disk has room.",
    )


REFUSALS = {
    401: "The page asks for a name and a password.",
    402: "The page is behind a paywall.",
    403: "The server does not give this page to programs.",
    404: "There is no page at this address.",
    410: "The page was there once and has been removed.",
    451: "The page is withheld for legal reasons.",
}
"""What a refusal of the server means, by its HTTP status (RFC 9110; 451: RFC 7725)."""


def too_large(most: int) -> DownloadFailed:
    """More content than the bound, in bytes."""
    return DownloadFailed(
        f"The address gives more than the {most >> 20} MB that are fetched.",
        next_step="Save the part you need in a browser and open the file.",
    )


def too_slow(seconds: float) -> DownloadFailed:
    """A transfer that takes longer than the bound."""
    return DownloadFailed(
        f"The server took longer than the {seconds:g} seconds that are allowed.", next_step=TRY_LATER
    )


def may_pass(error: requests.RequestException) -> bool:
    """Whether another try has a chance: a broken or silent connection may pass, a wrong name does not."""
    if isinstance(error, requests.exceptions.SSLError | requests.exceptions.ProxyError):
        return False
    if isinstance(error, requests.exceptions.ChunkedEncodingError | requests.exceptions.ReadTimeout):
        return True
    text = repr(error)
    return (
        isinstance(error, requests.ConnectionError) and "NameResolution" not in text and "refused" not in text
    )


_FAILURES: tuple[tuple[Callable[[Exception, str], bool], str, str], ...] = (
    (
        lambda e, _: isinstance(e, requests.exceptions.SSLError),
        "The server's certificate is not valid, so nobody can say whose page it is.",
        CHECK_ADDRESS,
    ),
    (
        lambda e, _: isinstance(e, requests.exceptions.ProxyError),
        "The proxy does not answer or refuses the connection.",
        "Check the proxy in Preferences.",
    ),
    (
        lambda _, text: any(sign in text for sign in ("NameResolution", "getaddrinfo", "Name or service")),
        "The server's name is not known, or this computer is offline.",
        CHECK_ADDRESS,
    ),
    (lambda e, _: isinstance(e, requests.Timeout), "The server does not answer.", TRY_LATER),
    (lambda _, text: "refused" in text, "The server refuses the connection.", TRY_LATER),
    (
        lambda e, _: isinstance(e, requests.exceptions.InvalidURL | requests.exceptions.MissingSchema),
        "This is no valid address.",
        CHECK_ADDRESS,
    ),
    (
        lambda e, _: isinstance(e, requests.exceptions.ContentDecodingError),
        "What the server sends is damaged.",
        TRY_LATER,
    ),
)


def failure_of(error: requests.RequestException) -> DownloadFailed:
    """What went amiss, in a sentence, by the kind of the error and what its text tells."""
    text = repr(error)
    for applies, sentence, next_step in _FAILURES:
        if applies(error, text):
            return DownloadFailed(sentence, next_step=next_step)
    return DownloadFailed("The connection to the server broke off.", next_step=TRY_LATER)
