from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.extract.announced.models import announced_because, announced_models, candidates
from claimcheck.extract.announced.names import Names
from claimcheck.records.document import Block, BlockKind, Cell, Document, Table
from claimcheck.registry.registry import load_registry


def document(title: str, text: str = "", *, publisher: str = "", cells: tuple[str, ...] = ()) -> Document:
    blocks = [Block(order=0, kind=BlockKind.TITLE, text=title)] if title else []
    blocks += [Block(order=1, kind=BlockKind.PARAGRAPH, text=text)]
    table = Table(
        order=2, cells=tuple(Cell(row=r, column=0, text=c) for r, c in enumerate(("Model", *cells)))
    )
    return Document(
        title=title,
        origin="",
        format="text",
        kind="web-page",
        sha256="",
        publisher=publisher,
        blocks=tuple(blocks),
        tables=(table,) if cells else (),
    )


def announced(
    title: str, text: str = "", *, publisher: str = "", cells: tuple[str, ...] = ()
) -> tuple[str, ...]:
    return announced_models(document(title, text, publisher=publisher, cells=cells), load_registry())


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("Introducing Nimbus 3", "It is our best model.", ("Nimbus 3",)),
        ("Test report", "Evaluating Quillon, our AI software engineer. Quillon is new.", ("Quillon",)),
        (
            "Deep Pond sets a record on MMLU",
            "Maker Labs launched Deep Pond, a language model. Deep Pond is new.",
            ("Deep Pond",),
        ),
        ("Harbor Sets a New Record, Outperforming GPT-4", "GPT-4 is large. GPT-4 is slow.", ()),
        (
            "How we won",
            "Our model — NuminaFern 7B TIR — won. See our Stage 1 model and NuminaFern 7B TIR on the MATH benchmark.",
            ("NuminaFern 7B TIR",),
        ),
        (
            "A new model",
            "We announce our Grounded Fern Model (GFM), the most grounded of all. GFM is new. The GFM is here.",
            ("GFM",),
        ),
        (
            "Detecting cancer",
            "We applied our deep learning approach to improve it (LYmph Fern Assistant, or LYFA). LYFA is new.",
            ("LYFA",),
        ),
        (
            "Predicting disease",
            "Known as FernFM, the model was trained on sleep. FernFM is new.",
            ("FernFM",),
        ),
        (
            "Detecting",
            "Meet Fernion, our model. Fernion beats its base model, Llama-3-8B-Instruct. Fernion is here.",
            ("Fernion",),
        ),
        (
            "New tool finds cancer",
            "The algorithm, named FERNPUS-AI, performs better than older methods.",
            ("FERNPUS-AI",),
        ),
        (
            "AI outdoes readers",
            "The artificial intelligence (AI) system Fernit SIGHT was better. Fernit SIGHT is new.",
            ("Fernit SIGHT",),
        ),
        ("Embeddings for law", "We announce fern-law-2, our embedding model.", ("fern-law-2",)),
        (
            "A watch finds weak hearts",
            "They developed RhythmFern, an artificial intelligence algorithm. RhythmFern is new.",
            ("RhythmFern",),
        ),
        (
            "A device is permitted",
            "The device, called IFx-DR, is a software program for eyes. IFx-DR is new.",
            ("IFx-DR",),
        ),
        (
            "AI tool predicts risk",
            "Researchers tested Sybilla, an artificial intelligence tool. Sybilla predicts. Sybilla is new.",
            ("Sybilla",),
        ),
        (
            "FernCoder",
            "We introduce FernCoder, the first model to surpass GPT-4 Turbo and GPT-4o on HumanEval.",
            ("FernCoder",),
        ),
        (
            "Labs open-source a new architecture",
            "Pond Labs releases its Layered Pond Model (LPM), a new architecture. LPM is small. LPM is fast.",
            ("LPM",),
        ),
        (
            "A deep dive",
            "With the release of the Pond Vision 8B models, we bring sight to all.",
            ("Pond Vision 8B",),
        ),
        ("Guards compared", "We tested two open-source guards, Llama-Guard-2-8B and others.", ()),
        ("", "Today we are announcing Nimbus 3, our most capable model.", ("Nimbus 3",)),
        ("Nimbus-3: Scaling Without Tears", "Nimbus-3 is large. Nimbus-3 is good.", ("Nimbus-3",)),
        ("Learning to see", "We present Dunlin, a vision-language model. Dunlin is small.", ("Dunlin",)),
        ("Wir stellen Falke-2 vor", "Falke-2 ist ein Sprachmodell.", ("Falke-2",)),
        ("", "Nous présentons Tramontane 1, un modèle de langage.", ("Tramontane 1",)),
        ("", "今天，我们正式发布大语言模型 Yunhai-2。Yunhai-2 很强。", ("Yunhai-2",)),
        ("Old birds", "Our largest model, Plover-2, is a transformer. Plover-2 wins.", ("Plover-2",)),
        ("", "The team built an AI system called RetiScope. RetiScope reads scans.", ("RetiScope",)),
        ("Phi-3 Technical Report", "We introduce Phi-3, a small language model.", ("Phi-3",)),
        ("", "We propose a new architecture, the Swifter, based on attention.", ("Swifter",)),
        ("", "Our models (BigFrogs) reach an FID of 7.4.", ("BigFrogs",)),
        (
            "Frugal training",
            "We test this by training a frugal model, Gannet, that is small. Gannet wins.",
            ("Gannet",),
        ),
        ("", "We release models of 7B and 14B, called heron-small and heron-large.", ()),
        (
            "Evaluating code models",
            "We introduce Dipper, a GPT language model for code. Dipper wins.",
            ("Dipper",),
        ),
        (
            "Spans",
            "We present a Pond-Span model for improving the performance on ponds. Pond-Span wins.",
            ("Pond-Span",),
        ),
        ("Spans", "The proposed PondSpan beats all baselines. PondSpan wins.", ("PondSpan",)),
        ("Spans", "We present an F1 score that is high. F1 is good.", ()),
        ("PO²Net: Ponds in Order", "It is small.", ("PO²Net",)),
        ("", "MuddleMATH-7B is fully fine-tuned on ponds. MuddleMATH-7B is good.", ("MuddleMATH-7B",)),
        ("在线摘要", "本文提出了一种层次模型HierSum。HierSum很好。", ("HierSum",)),
        ("快速检测", "我们提出了实时检测Transformer(RT-POND)。RT-POND很快。", ("RT-POND",)),
        ("国産モデル「Sakura-13B」を公開", "大規模言語モデル「Sakura-13B」を公開しました。", ("Sakura-13B",)),
        ("Kórus", "Kedden bemutatták a Puli-Trio nyelvmodellt. A Puli-Trio magyarul tud.", ("Puli-Trio",)),
    ],
)
def test_announced(title: str, text: str, wanted: tuple[str, ...]) -> None:
    assert announced(title, text) == wanted


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        ("Frogs' Nimbus 9 Outperforms Rivals", "Nimbus 9 scored 54% on MMLU.", ("Nimbus 9",)),
        ("GPT-4o leads", "GPT-4o was launched in May. GPT-4o scored 88.7% on MMLU.", ("GPT-4o",)),
        ("A new age", "Anthropic released Claude Opus 4.7. Claude Opus 4.7 is good.", ("Claude Opus 4.7",)),
        ("News", "Frogco's latest language model, Nimbus-9, reached 1417 on LMArena.", ("Nimbus-9",)),
        ("Reading X-rays", "PondLink, an autonomous AI system, was tested. PondLink is used.", ("PondLink",)),
        ("Ponds", "Frogco reported that Pond-Gem surpassed GPT-4. Pond-Gem reads scans.", ("Pond-Gem",)),
        (
            "GPT-5.2 Benchmark Analysis: Comparison vs GPT-4o",
            "OpenAI released GPT-5.2 in May. GPT-5.2 beats GPT-4o.",
            ("GPT-5.2",),
        ),
        (
            "Pond prices",
            "Frogs said that its software, PondCheck AI, is new. PondCheck AI wins.",
            ("PondCheck AI",),
        ),
        (
            "Proteins",
            "We demonstrate inference from sequence. PondFold reaches 0.68 on CASP14.",
            ("PondFold",),
        ),
    ],
)
def test_the_model_a_report_is_about(title: str, text: str, wanted: tuple[str, ...]) -> None:
    assert announced(title, text) == wanted


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("A Survey of Large Language Models", "We introduce GPT-4 and Llama 3 in section two."),
        ("Evaluating open models", "We evaluated Llama 3 and Qwen2.5-72B. Llama 3 scored 80%."),
        ("FrogBench", "We introduce FrogBench, a benchmark of 300 questions. FrogBench is hard."),
        ("", "We release the Pond dataset, a dataset of frogs. Pond is large."),
        ("Rovers win", "Rovers beat Albion 3-1 on Saturday."),
        ("Tuning", "We use a learning rate of 0.1 and batch size 32."),
        ("", "We trained on WebCorpus, built on GPT-4 outputs, against Llama 3."),
        ("Nimbus-9 vs. GPT-4o", "Frogco released Nimbus-9. Nimbus-9 and GPT-4o are close."),
        ("We re-ran the numbers", "Frogco says that its new model, Corvid-7B, wins. Corvid-7B is good."),
        ("Neue Ergebnisse der Mathematik-Olympiade", "Die Mathematik-Olympiade war schwer."),
        ("", "Notably, our distilled 14B model wins. Notably, it is small."),
        ("", "We build upon the Kestrel-3 pipeline and compare the open-source model Osprey-2."),
    ],
)
def test_nothing_announced(title: str, text: str) -> None:
    assert announced(title, text) == ()


def test_variants_in_tables_are_announced_too_and_rivals_are_not() -> None:
    found = announced(
        "Introducing Nimbus-3", "", cells=("Nimbus-3-7B", "Nimbus-3-70B-Instruct", "Llama 3 70B", "Nimbus-30")
    )
    assert found == ("Nimbus-3", "Nimbus-3-7B", "Nimbus-3-70B-Instruct")


def test_a_line_named_after_the_publisher_is_its_product() -> None:
    cells = ("Fernlake Guard", "GPT-4", "Pond Shield")
    assert announced("A new scoreboard", "We ran all.", publisher="Fernlake", cells=cells) == (
        "Fernlake Guard",
    )


def test_a_test_that_the_title_presents_is_no_family_of_models() -> None:
    assert announced("FernChat: A Benchmark for Toxic Talk", "We ran all.", cells=("GPT-4", "FernChat")) == ()


def test_a_bare_heading_and_a_description_announce_beside_others() -> None:
    text = "Pondera is a model. Our largest model, Lilium-2, is new. Pondera is good. Pondera wins."
    made = document("Datalab", text)
    heading = Block(order=0, kind=BlockKind.HEADING, level=1, text="Pondera")
    found = announced_models(replace(made, blocks=(heading, *made.blocks)), load_registry())
    assert set(found) == {"Pondera", "Lilium-2"}


def test_lines_of_tables_that_the_authors_claim() -> None:
    assert announced("Results", "", cells=("PondNet (Ours)", "RiverNet")) == ("PondNet", "PondNet (Ours)")


def test_a_language_belongs_to_a_name_that_tables_print_with_it() -> None:
    text = "This project launches the Chinese Pond-2 model. Pond-2 is good."
    assert announced("Results", text, cells=("Chinese-Pond-2-7B",))[0] == "Chinese Pond-2"
    assert announced("Results", text, cells=("Pond-2-7B",))[0] == "Pond-2"


def test_lines_in_tables_are_uses_of_a_name() -> None:
    text = "P2-65B is a fully reproducible large language model."
    assert announced("Results", text, cells=("P2 Chat", "P2-Stage 1", "Llama 2 70B"))[0] == "P2-65B"
    assert announced("Results", text) == ()


def test_the_list_under_our_models_is_announced() -> None:
    cells = ("PondLM-v1-7B", "PondLM-A-v1-7B")
    made = document("Merging", cells=cells)
    heading = Block(order=1, kind=BlockKind.HEADING, level=3, text="Our Models")
    listed = replace(made, blocks=(*made.blocks, heading))
    assert announced_models(listed, load_registry()) == cells
    assert announced_models(made, load_registry()) == ()
    item = Block(order=3, kind=BlockKind.LIST_ITEM, text="Base model: Heron-2-7B, Heron-2-13B")
    items = replace(document("Merging"), blocks=(replace(heading, text="Open-sourced Models"), item))
    assert announced_models(items, load_registry()) == ("Heron-2-7B", "Heron-2-13B")


def test_a_generation_is_left_out_beside_its_models() -> None:
    text = "Today we're introducing the Nimbus 3 models: Nimbus Sky 3 and Nimbus Sea 3."
    found = announced("Introducing Nimbus 3", text)
    assert "Nimbus 3" not in found
    assert {"Nimbus Sky 3", "Nimbus Sea 3"} <= set(found)


def test_the_publishers_models_count_where_it_speaks_of_its_own() -> None:
    text = "We publish these numbers alongside our latest models."
    assert announced("Results", text, publisher="OpenAI", cells=("GPT-4o", "Claude 3 Opus")) == ("GPT-4o",)
    assert announced("Results", "We compare models.", publisher="OpenAI", cells=("GPT-4o",)) == ()


def test_a_part_that_no_table_holds_is_no_model_of_its_own() -> None:
    text = "We present Nimbus-3. We introduce PONDPO, a policy update. PONDPO helps. PONDPO is used."
    cells = ("Nimbus-3-7B", "Llama 3 8B")
    assert announced("Nimbus-3: Scaling", text, cells=cells) == ("Nimbus-3", "Nimbus-3-7B")
    assert "PONDPO" in announced("Scaling", "We introduce PONDPO, a policy model. PONDPO helps.", cells=cells)


def test_the_one_family_that_fills_the_tables_where_the_document_speaks_of_its_models() -> None:
    cells = ("POND26n", "POND26s", "POND26x", "POND26n-seg")
    assert announced("Docs", "Our models are fast.", cells=cells)[0] == "POND26"
    assert announced("Docs", "The models are fast.", cells=cells) == ()


def test_the_reasons_for_a_name_are_told() -> None:
    made = document("Nimbus-3: Scaling", "Our model, Nimbus-3, is large.")
    (found,) = candidates(Names(made, load_registry()))
    assert found.weight == 5
    assert found.reasons == (
        "the title is “Nimbus-3: Scaling”",
        "called ours: “Our model, Nimbus-3, is large.”",
    )


def test_a_line_marked_as_ours_may_carry_an_account() -> None:
    cells = ("pondlab/Nimbus-3-7B (ours)", "Llama 3 8B", "GPT-4")
    assert "Nimbus-3-7B" in announced("Results", "We compare models.", cells=cells)


def test_a_framework_may_be_what_is_announced() -> None:
    text = "We propose PondMind, a framework that lets models see. PondMind helps."
    assert "PondMind" in announced("PondMind: A Framework for Seeing", text, cells=("PondMind", "GPT-4"))


def test_a_short_title_in_any_case_is_the_name_of_the_lines() -> None:
    assert announced("pond-base-en-v2", cells=("pond-base-en-v2", "heron-base-en"))[0] == "pond-base-en-v2"
    zoo = ("pond-model-de-0.2", "pond-model-en-0.2", "pond-model-fr-0.2")
    assert announced("POND Models", cells=zoo)[0] == "POND"
    assert announced("Larkspur Dataset", cells=("Dataset", "SQuAD")) == ()


def test_the_series_of_a_sized_model_in_the_title_is_not_announced_with_it() -> None:
    text = "We release Nimbus1.5-32B. It joins our Nimbus1.5 models."
    cells = ("Nimbus1.5-32B", "Nimbus1.5-72B")
    found = announced("Nimbus1.5-32B: The Capstone of the Series", text, cells=cells)
    assert "Nimbus1.5-32B" in found
    assert "Nimbus1.5" not in found


def test_the_new_name_in_the_tables_of_who_speaks_of_our_model() -> None:
    rows = [("Parser", "PTB"), ("Ray (2018)", "95.1"), ("SpanHeron", "96.2")]
    cells = tuple(Cell(row=r, column=c, text=t) for r, row in enumerate(rows) for c, t in enumerate(row))
    made = replace(
        document("Span Recursion for Parsing", "Our model encodes spans."),
        tables=(Table(order=2, cells=cells),),
    )
    assert announced_models(made, load_registry()) == ("SpanHeron",)
    told = replace(made, blocks=(Block(order=0, kind=BlockKind.PARAGRAPH, text="Spans are encoded."),))
    assert announced_models(told, load_registry()) == ()


def test_what_speaks_for_a_model_is_told_in_clauses() -> None:
    made = document("Introducing Heron 2", "We introduce Heron 2, our new model. It scores 71.2 on MMLU.")
    because = announced_because(made, load_registry())
    assert tuple(because) == announced_models(made, load_registry())
    assert because["Heron 2"][0] == "the title is “Introducing Heron 2”"
    assert any(clause.startswith("introduced: “We introduce Heron 2") for clause in because["Heron 2"])


def test_the_base_model_that_authors_started_from_is_not_announced() -> None:
    text = (
        "We introduce Tidepool-32B, a reasoning model."
        " It performs better than our base model (Qwen2.5-32B-Instruct) on all tests."
    )
    assert announced("Simple scaling", text) == ("Tidepool-32B",)


def test_the_bare_family_does_not_stand_beside_its_generation() -> None:
    text = (
        "We introduce Heron Opus 4, our new model. We are launching the Heron Network, to help adopt Heron."
    )
    found = announced("Introducing Heron 4", f"{text} Heron is new. We release Heron.")
    assert "Heron Opus 4" in found
    assert "Heron" not in found


@pytest.mark.parametrize(
    "text",
    [
        "A month ago, we released Quillon2, a language model. Today, we release Quillon3, a language model.",
        "In line with Quillon2, our Quillon3 model is fast. We release Quillon3, a language model.",
        "「Quillon3」を開発し、デモを公開しました。",
    ],
)
def test_what_came_before_is_not_announced(text: str) -> None:
    assert announced("A report", text) == ("Quillon3",)


def test_a_kind_of_model_is_no_name() -> None:
    text = "The remarkable performance of the proposed LMM, Tidepool-7B, is shown. This LMM sees."
    assert "LMM" not in announced("Ponds", text)


def test_titles_that_weigh_several_models_announce_none() -> None:
    cells = ("Quillon 4.6", "Quillon 4.5")
    blocks = (
        Block(order=0, kind=BlockKind.TITLE, text="Beste KI fürs Coding: echte Daten"),
        Block(order=1, kind=BlockKind.HEADING, level=2, text="Quillon 4.6 Benchmarks"),
        Block(order=2, kind=BlockKind.PARAGRAPH, text="Die KI-Sprachmodelle im Test."),
    )
    made = replace(document("Beste KI fürs Coding: echte Daten", cells=cells), blocks=blocks)
    assert announced_models(made, load_registry()) == ()


def test_a_word_for_the_kind_of_page_is_no_part_of_the_title_s_name() -> None:
    cells = ("Tidepool4", "GPT-4o")
    assert announced("Tidepool4 Application", "Tidepool4 calls tools.", cells=cells)[0] == "Tidepool4"


@pytest.mark.parametrize("title", ["tide.ocr: Parsing in One Model", "Tide-OCR Models", "tide.ocr"])
def test_a_name_that_titles_and_heads_lines(title: str) -> None:
    found = announced(title, "It parses.", cells=("tide.ocr", "tide-ocr-base", "tide-ocr-large", "Other"))
    assert found
    assert all("tide" in name.casefold() for name in found)


@pytest.mark.parametrize(
    "text",
    [
        "By open-sourcing the Tidepool-Large model, we hope to inspire researchers. Tidepool-Large is new.",
        "我们研究了混合专家模型，当前亮相的 Tidepool-Large 模型拥有800亿参数。Tidepool-Large 很快。",
    ],
)
def test_what_is_opened_in_passing_is_announced(text: str) -> None:
    assert announced("Introduction", text) == ("Tidepool-Large",)


def test_the_maker_in_a_line_s_name_is_not_taken_for_one_in_front_of_it() -> None:
    cells = ("Gemma 2 (27B)", "Llama 3 (70B)")
    text = "Google 发布了最新的开放大语言模型 Gemma 2。我们发布 Google Gemma 2。"
    assert "Google Gemma 2" not in announced("欢迎使用 Gemma 2 - Google 最新的模型", text, cells=cells)


def test_a_former_name_is_not_announced() -> None:
    text = (
        "We are thrilled to introduce Tidepool-Coder (previously known as Quillon-Coder), a family of LLMs."
    )
    assert announced("A report", f"{text} Quillon-Coder was our name. Tidepool-Coder is new.") == (
        "Tidepool-Coder",
    )


def test_spellings_of_one_name_are_one_name() -> None:
    text = "We release Tidepool4-ALL-9B, a language model."
    found = announced("A report", text, cells=("tidepool4-all-9b", "Tidepool4-All-9B", "GPT-4o"))
    assert found == ("Tidepool4-ALL-9B",)


def test_sizes_of_a_generation_are_not_the_generation() -> None:
    text = "We release Tidepool2-7B and Tidepool2-20B, language models. We release Tidepool2 Chat 7B."
    assert {"Tidepool2-7B", "Tidepool2-20B"} <= set(announced("A report", text))


def test_what_a_german_report_says_two_makers_have_presented() -> None:
    text = (
        "OpenAI und Anthropic haben gleichzeitig ihre Updates präsentiert: Claude Opus 4.6 und GPT-5.3-Codex."
        " Claude Opus 4.6 ist neu. GPT-5.3-Codex ist schnell."
    )
    assert announced("Ein großes Update", text) == ("Claude Opus 4.6", "GPT-5.3-Codex")


def test_a_heading_benchmark_above_a_name_does_not_make_it_one() -> None:
    made = document("Fernie: the best AI engineer by far", "Fernie is our model. Fernie is new.")
    heading = Block(order=1, kind=BlockKind.HEADING, level=2, text="Benchmark")
    blocks = (made.blocks[0], heading, *(replace(b, order=2) for b in made.blocks[1:]))
    assert announced_models(replace(made, blocks=blocks), load_registry()) == ("Fernie",)


def test_measurements_presented_of_a_model_do_not_launch_it() -> None:
    text = "Maker Labs présente les résultats de Gemma 4. Gemma 4 est rapide, Gemma 4 E2B aussi."
    assert announced("Mesures", text) == ()
