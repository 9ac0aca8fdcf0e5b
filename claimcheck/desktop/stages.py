"""What long work is doing, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def stage_words(stage: str) -> str:
    """A stage as the core names it, in words; one that is not known stays as it is.

    Some stages end with what is worked on: "importing results.csv".
    """
    words = _stages()
    if stage in words:
        return words[stage]
    verb, _, what = stage.partition(" ")
    known = words.get(f"{verb} …") or words.get(f"{' '.join(stage.split()[:2])} …")
    if known is None:
        return stage
    return known.format(what=what.removeprefix("at "))


def _stages() -> dict[str, str]:
    return {
        "opening": translate("stages", "Opening"),
        "Reading pages": translate("stages", "Reading pages"),
        "Laying out pages": translate("stages", "Laying out pages"),
        "Reading a damaged file": translate("stages", "Reading a damaged file"),
        "Reading pictures": translate("stages", "Reading pictures"),
        "opening the document": translate("stages", "Opening the document"),
        "reading the document": translate("stages", "Reading the document"),
        "reading the page": translate("stages", "Reading the page"),
        "reading the picture": translate("stages", "Reading the picture"),
        "reading the text": translate("stages", "Reading the text"),
        "unpacking the saved page": translate("stages", "Unpacking the saved page"),
        "Finding the announced models": translate("stages", "Finding the announced models"),
        "Reading tables": translate("stages", "Reading tables"),
        "Reading tables again": translate("stages", "Reading tables again"),
        "Reading sentences": translate("stages", "Reading sentences"),
        "Reading figures": translate("stages", "Reading figures"),
        "Putting claims together": translate("stages", "Putting claims together"),
        "Checking": translate("stages", "Checking"),
        "adding results": translate("stages", "Adding results"),
        "comparing": translate("stages", "Comparing"),
        "connecting": translate("stages", "Connecting"),
        "copying the index": translate("stages", "Copying the evidence"),
        "downloading": translate("stages", "Downloading"),
        "exporting": translate("stages", "Exporting"),
        "making the evidence index": translate("stages", "Making the evidence index"),
        "recognising benchmarks": translate("stages", "Recognising benchmarks"),
        "recognising models": translate("stages", "Recognising models"),
        "searching": translate("stages", "Searching"),
        "waiting for the server": translate("stages", "Waiting for the server"),
        "fetching …": translate("stages", "Fetching {what}"),
        "importing …": translate("stages", "Importing {what}"),
        "looking at …": translate("stages", "Looking at {what}"),
    }
