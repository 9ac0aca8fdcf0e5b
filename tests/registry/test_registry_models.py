"""What models' names mean: listed, unlisted, undated, by source, by a person's choice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records.model import Confidence
from claimcheck.registry.model_names import read_model_name
from claimcheck.registry.models import ModelIndex
from claimcheck.registry.registry import Registry, load_registry
from claimcheck.registry.tables import AliasRow, HomonymRow, ModelRow
from claimcheck.statistics.exposure import span


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def small_index() -> ModelIndex:
    def row(identity: str, label: str, released: str) -> ModelRow:
        return ModelRow(identity, label, "Invented", "zorblax-2", released, "", "no", "test")

    return ModelIndex(
        [
            row("zorblax-2", "Zorblax 2", ""),
            row("zorblax-2-2030-03-01", "Zorblax 2 (March)", "2030-03-01"),
            row("zorblax-2-2030-09-15", "Zorblax 2 (September)", "2030-09-15"),
        ],
        [AliasRow("Big Zorb", "big-zorb", "zorblax-2-2030-09-15", "test")],
        [HomonymRow("Zorblax 2", "someboard", "zorblax-2-2030-03-01")],
    )


def test_a_listed_name_is_exact_and_a_spelling_normalised(registry: Registry) -> None:
    exact = registry.resolve_model("GPT-4o mini")
    spelled = registry.resolve_model("openai/gpt_4o_mini")
    assert exact is not None
    assert spelled is not None
    assert (exact.id, exact.confidence) == ("gpt-4o-mini", Confidence.EXACT)
    assert (spelled.id, spelled.confidence) == (exact.id, Confidence.NORMALISED)


def test_an_unlisted_model_has_the_identity_of_its_parts(registry: Registry) -> None:
    one = registry.resolve_model("Zorblax-7B-Instruct")
    other = registry.resolve_model("zorblax 7b instruct")
    assert one is not None
    assert other is not None
    assert one.id == other.id
    assert registry.model(one.id) is None
    assert "not in the registry" in one.reason


def test_what_does_not_look_like_a_model_is_unknown(registry: Registry) -> None:
    for text in ("Average", "Model", "", "...", "Our system", "MMLU", "Score (%)"):
        assert registry.resolve_model(text) is None, text


def test_an_undated_name_is_ambiguous_between_its_snapshots() -> None:
    match = small_index().resolve("Zorblax 2")
    assert match is not None
    assert match.ambiguous
    assert match.id == "zorblax-2"
    assert [c.id for c in match.alternatives] == ["zorblax-2-2030-03-01", "zorblax-2-2030-09-15"]


def test_later_versions_are_no_candidates_for_an_earlier_document() -> None:
    match = small_index().resolve("Zorblax 2", published="2030-05-01")
    assert match is not None
    assert not match.ambiguous
    assert [c.id for c in match.alternatives] == ["zorblax-2-2030-03-01"]


def test_the_text_around_may_give_the_date() -> None:
    match = small_index().resolve("Zorblax 2", context="all runs used zorblax-2-20300915")
    assert match is not None
    assert match.id == "zorblax-2-2030-09-15"


def test_a_month_names_the_only_version_of_that_month() -> None:
    match = small_index().resolve("Zorblax 2 (Sep 2030)")
    assert match is not None
    assert match.id == "zorblax-2-2030-09-15"


def test_a_source_has_its_own_habits() -> None:
    index = small_index()
    there, elsewhere = (
        index.resolve("Zorblax 2", source="someboard"),
        index.resolve("Zorblax 2", source="other"),
    )
    assert there is not None
    assert elsewhere is not None
    assert there.id == "zorblax-2-2030-03-01"
    assert elsewhere.id == "zorblax-2"


def test_an_alias_says_where_it_comes_from() -> None:
    match = small_index().resolve("BIG-ZORB")
    assert match is not None
    assert match.id == "zorblax-2-2030-09-15"
    assert "test" in match.reason


def test_a_persons_choice_goes_first(registry: Registry) -> None:
    chosen = registry.with_choices({"Our best model": "gpt-4o", "Exam": "mmlu-pro"})
    model, benchmark = chosen.resolve_model("our best MODEL"), chosen.resolve_benchmark("exam")
    assert model is not None
    assert benchmark is not None
    assert (model.id, benchmark.id) == ("gpt-4o", "mmlu-pro")
    assert registry.resolve_benchmark("exam") is None


@given(st.text(max_size=400), st.text(max_size=60))
def test_any_text_can_be_asked(text: str, context: str) -> None:
    registry = load_registry()
    registry.resolve_model(text, context=context, published="2025-01-01")
    registry.resolve_model(text, source=context)
    registry.resolve_listed_model(text)
    registry.explain(text)


def test_every_model_resolves_to_itself(registry: Registry) -> None:
    for identity, model in registry.models.items():
        match = registry.resolve_listed_model(model.label)
        assert match is not None, identity
    wrong = [i for i in registry.models if (m := registry.resolve_listed_model(i)) is None or m.id != i]
    assert wrong == []


def test_dates_are_iso(registry: Registry) -> None:
    for model in registry.models.values():
        for day in (model.released, model.knowledge_cutoff):
            assert len(day) in (0, 4, 7, 10), model
            assert day[:4].isdigit() or not day, model


def test_no_release_is_against_the_name_or_before_the_training_data(registry: Registry) -> None:
    for identity, model in registry.models.items():
        if not model.released:
            continue
        stated = next(iter(read_model_name(identity).of("date")), "")
        if len(stated) >= 7:
            told, named = span(model.released), span(stated)
            assert (told.first - named.last).days <= 31, identity
            assert (named.first - told.last).days <= 31, identity
        if model.knowledge_cutoff:
            assert span(model.released).last >= span(model.knowledge_cutoff).first, identity


def test_the_release_that_most_sources_tell_counts(registry: Registry) -> None:
    days = {
        i: registry.models[i].released for i in ("mistral-large-2025-12", "phi-4-reasoning", "gpt-4-0314")
    }
    assert days == {
        "mistral-large-2025-12": "2025-12-02",
        "phi-4-reasoning": "2025-04-30",
        "gpt-4-0314": "2023-03-14",
    }


def test_versions_newer_than_the_document_are_told_as_such(registry: Registry) -> None:
    match = registry.resolve_model("DeepSeek-R1", published="2025-01-23")
    assert match is not None
    assert (match.id, match.alternatives) == ("deepseek-r1", ())
    assert "newer" in match.reason


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Claude Opus 4", ("claude-4-opus", "claude-4-opus-2025-05-14")),
        ("Claude 3.7 Sonnet", ("claude-3.7-sonnet", "claude-3.7-sonnet-2025-02-19")),
        ("DeepSeek-R1", ("deepseek-r1",)),  # the dated version is a later one
        ("GLM-4-9B", ("glm-4-9b",)),
        ("GPT-4o", ()),  # three versions
    ],
)
def test_under_which_ids_the_results_of_a_name_stand(
    registry: Registry, name: str, ids: tuple[str, ...]
) -> None:
    assert registry.identities(registry.resolve_model(name)) == ids


@pytest.mark.parametrize("name", ["GPT-4o-0513", "gpt-4o (0513)", "GPT-4o-2024-05"])
def test_a_day_or_month_tells_the_dated_version(registry: Registry, name: str) -> None:
    match = registry.resolve_model(name)
    assert match is not None
    assert match.id == "gpt-4o-2024-05-13"
