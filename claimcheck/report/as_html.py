"""A review as one HTML file: no script, nothing remote, readable by eye, printer and screen reader."""

from __future__ import annotations

from functools import cache, partial

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from claimcheck.checks.questions import questions
from claimcheck.languages.known import Say, english
from claimcheck.languages.working import working_lines
from claimcheck.records.review import Review
from claimcheck.report import wording
from claimcheck.report.outline import outline
from claimcheck.resources import resource

ONE_FILE_EACH = True
IN_LANGUAGES = True


def render(review: Review, say: Say = english) -> bytes:
    """A single UTF-8 HTML page. All text is escaped; links are http(s) only."""
    page = _template().render(
        review=review,
        parts=outline(review),
        questions=questions(review),
        wording=wording,
        say=say,
        working=partial(working_lines, language=say("en")),
        claims={claim.id: claim for claim in review.claims},
    )
    return page.encode()


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("review.html")
