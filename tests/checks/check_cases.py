"""For every check a small document that it speaks about, one that it has nothing on, and what it cannot tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from made_dossier import LEAD, Index, bar_chart, dossier, result, small_index, with_clusters

from claimcheck.checks.base import Dossier
from claimcheck.records.document import Figure
from claimcheck.records.evidence import ContaminationReport, EvaluatorRelation, Tie
from claimcheck.records.finding import Kind
from claimcheck.records.profile import Profile

SPEAKS = (Kind.FINDING, Kind.ASK)
CANNOT = (Kind.CANNOT_TELL,)
OURS = "We ran all models ourselves with the same prompts.\n\n"


@dataclass(frozen=True, kw_only=True)
class Case:
    """A document for one check: `says` occurs in what the check reports of the wanted kinds."""

    check: str
    text: str
    says: str = ""
    published: str = "2026-03-17"
    figures: Sequence[Figure] = ()
    profile: Profile | None = None
    index: Index | None = field(default=None)
    without: str = ""
    clusters: Mapping[str, int] = field(default_factory=dict)

    def dossier(self, folder: Path) -> Dossier:
        evidence = small_index(folder / "small.sqlite", self.index) if self.index else None
        made = dossier(
            self.text, published=self.published, figures=self.figures, profile=self.profile, evidence=evidence
        )
        if self.without:
            made = replace(made, claims=tuple(c for c in made.claims if c.benchmark_text != self.without))
        return with_clusters(made, self.clusters) if self.clusters else made


def table(*rows: str, head: str = "Meridian 2 | Corvid-L") -> str:
    columns = head.count("|") + 2
    lines = [f"| Benchmark | {head} |", "|" + "---|" * columns, *(f"| {row} |" for row in rows)]
    return LEAD + OURS + "\n".join(lines) + "\n"


def case(check: str, text: str, says: str = "", **more: object) -> Case:
    return Case(check=check, text=text, says=says, **more)  # type: ignore[arg-type]


PLAIN = table("MMLU | 90.2 | 88.4")
TWO_SCORES = table("MMLU (5-shot) | 90.2 | 88.4")
UNKNOWN_TEST = table("LarkDocs (internal) | 95.0 | 88.0", "MMLU | 90.2 | 88.4")
GPT = LEAD.replace("Meridian 2", "GPT-4o-2024-08-06")
GPT_TABLE = GPT + "\n| Benchmark | GPT-4o-2024-08-06 |\n|---|---|\n"
EIGHT_WINS = [f"{name} | {a} | {b}" for name, a, b in (
    ("MMLU", "90.2", "88.4"), ("GSM8K", "97.1", "96.8"), ("MATH-500", "97.4", "97.2"), ("HumanEval", "95.1", "93.9"),
    ("AIME 2025", "96.7", "93.3"))]  # fmt: skip
LEADERS = Index(results=[
    result("GPT-4o-2024-08-06", "AIME 2025", "86.7"), result("o3-2025-04-16", "AIME 2025", "93.3"),
    result("Claude Opus 4", "AIME 2025", "90.0"), result("Gemini 2.5 Pro", "AIME 2025", "90.0"),
    result("DeepSeek-R1", "AIME 2025", "86.7"), result("Grok 3", "AIME 2025", "93.3"),
])  # fmt: skip
LEAK_REPORT = ContaminationReport(
    id="X-1", benchmark_text="GSM8K", affected="several models", affected_kind="model", evidence_kind="fresh-variant-gap",
    finding="Scores fall on newly written questions", strength="strong", reporter="Tester", year="2024", url="https://example.org/gsm1k",
)  # fmt: skip
OPENAI_TIE = Tie(
    benchmark_id="frontiermath", vendor="OpenAI", kind="commissioned", detail="OpenAI commissioned 300 of the problems.",
    date="2025-01", url="https://example.org/tie",
)  # fmt: skip
LAWYER = Profile(
    name="Lawyer", use_cases=("legal", "coding-assistant"), languages=("de",), materials=("contract",)
)

GERMAN = (
    "# Meridian 2 ist da\n\nLarkspur Labs stellt heute das Sprachmodell Meridian 2 vor. Auf MMLU erreicht Meridian 2 einen Wert von "
    "90,2 % und liegt damit vor Corvid-L. Wir haben alle Modelle selbst getestet, mit denselben Fragen und ohne weitere Hilfe.\n\n"
    "| Test | Meridian 2 | Corvid-L |\n|---|---|---|\n| MMLU | 90,2 | 88,4 |\n"
)

SPEAKING = [
    case("BEN-01", table("GPQA | 39.5 | 40.0"), "can be one run of GPQA (main set)"),
    case("BEN-02", table("SWE-bench Verified | 74.9 | 71.0") + "\nSWE-bench Verified was run on 477 of 500 tasks.\n", "71.5"),
    case("BEN-03", UNKNOWN_TEST, "not in our register", without="MMLU"),
    case("BEN-03", table("LarkDocs | 95.0 | 88.0", "MMLU | 90.2 | 88.4") + "\nSource: internal testing data.\n", "“LarkDocs” is not in our register; the document speaks of a test of its own", without="MMLU"),
    case("BEN-03", LEAD + "The AUC of Meridian 2 was 0.93 for detecting aortic stenosis.\n", "“aortic stenosis”: the document tells what was tested and names no test set"),
    case("CHT-01", PLAIN, "not at 0. The bar for 80.9 is drawn 2.0 times", figures=[bar_chart((120, "80.9"), (60, "74.5"))]),
    case("CHT-02", PLAIN, "the bar for 47.4 is taller than the bar for 50.0", figures=[bar_chart((100, "50.0"), (118, "47.4"), (40, "20.0"))]),
    case("CHT-03", PLAIN, "no number", figures=[bar_chart((100, ""), (80, ""), (40, ""))]),
    case("CMP-01", LEAD + OURS + "| Benchmark | Meridian 2 | o3-2025-04-16 |\n|---|---|---|\n| SWE-bench Verified | 66.0 | 62.0 |\n", "67.5",
         index=Index(results=[result("o3-2025-04-16", "SWE-bench Verified", "67.5"), result("o3-2025-04-16", "SWE-bench Verified", "68.1", vendor=True, who="OpenAI")])),
    case("CMP-02", table("MMLU | 90.04 (CoT@32) | 86.4 (5-shot)"), "CoT"),
    case("CMP-03", table("AIME 2025 | 80.0 | 73.3", head="Meridian 2 | o1-2024-12-17"), "93.3%", index=LEADERS),
    case("CMP-04", table("MMLU | 90.2† | 88.4"), "†"),
    case("CMP-05", table("LiveBench | 70.1 | 66.0"), "gets new questions over time"),
    case("CMP-06", table("MMLU | 90.2 | 88.4*", "GSM8K | 97.1 | 96.8") + "\n\\* as reported by its developers.\n", "quoted from elsewhere"),
    case("CMP-07", table("MMLU | 90.2 | 88.4 | 86.0", "GSM8K | 97.1 | - | 95.4", "MATH-500 | 97.4 | 97.2 | 93.0", head="Meridian 2 | Corvid-L | Robin-3"), "Corvid-L (1 of 3)"),
    case("CON-01", TWO_SCORES + "\n## Details\n\nOn MMLU, Meridian 2 reaches 91.2% (5-shot).\n", "91.2%"),
    case("CON-02", LEAD + OURS + "| Model | MMLU | GSM8K | MATH-500 | HumanEval | Average |\n|---|---|---|---|---|---|\n"
         "| Meridian 2 | 88.0 | 91.5 | 76.4 | 60.0 | 85.3 |\n", "Leaving out HumanEval gives 85.3"),
    case("CON-03", table("HellaSwag | **87.8** | 95.3", "MMLU | **90.2** | 88.4", "GSM8K | **97.1** | 96.8"), "Bold marks Meridian 2"),
    case("CON-04", table("MMLU | 66.0 | 62.0") + "\nMeridian 2 improves on Corvid-L by 5 points on MMLU.\n", "5 points"),
    case("CON-05", table("MMLU | 90.2 | 88.4", "HumanEval | 95.1 | 95.7") + "\nMeridian 2 outperforms Corvid-L on all benchmarks.\n", "HumanEval"),
    case("CON-06", LEAD + "## Highlights\n\n- Meridian 2 scores 91.2% on MMLU.\n\n## Results\n\n" + OURS + "| Benchmark | Meridian 2 |\n|---|---|\n| MMLU | 90.2 |\n", "91.2%"),
    case("CON-07", table("MMLU | 87.0 | 88.4") + "\nMeridian 2 takes first place on MMLU.\n", "place 2 of 2"),
    case("COV-01", PLAIN, "Covered: knowledge"),
    case("LEAK-01", GPT_TABLE + "| MMLU | 88.7 |\n", "does not show that it did"),
    case("LEAK-01", GPT_TABLE + "| LiveCodeBench v5 | 38.7 |\n", "A part of the questions and answers of LiveCodeBench v5 (2023-05 to 2025-01)"),
    case("LEAK-02", table("GSM8K | 97.1 | 96.8"), "Scores fall on newly written questions", index=Index(reports=[LEAK_REPORT])),
    case("LEAK-03", table("GSM8K | 85.0 | 80.0", "GSM1k | 72.0 | 70.0"), "a drop of 13.0 points"),
    case("LEAK-04", PLAIN + "\nTraining documents with any 13-gram overlap were removed to avoid contamination.\n", "13-grams"),
    case("LEAK-05", table("GSM8K | 97.1 | 96.8") + "\nWe mixed in the GSM8K training set.\n", "GSM8K"),
    case("MEA-01", PLAIN, "57 subjects"),
    case("MIS-01", PLAIN, "We did not find"),
    case("MIS-01", UNKNOWN_TEST, "Tests our register does not know (LarkDocs (internal)): 2 of 5", without="MMLU"),
    case("NUM-01", LEAD + "On LarkDocs, Meridian 2 is 50 % better, from 90.0 to 95.0 %.\n", "5.0 points"),
    case("NUM-02", table("AIME 2025 | 94.6 | 93.3"), "8, 16, 32 or 64 runs"),
    case("NUM-03", table("AIME 2025 | 94.6 | 93.3"), "Corvid-L (93.3%)"),
    case("NUM-04", PLAIN + "\nMeridian 2 solved 24 of 30 problems (82%).\n", "24 of 30 is 80.0%"),
    case("NUM-05", table("GPQA Diamond | 24.2 | 25.3"), "guessing"),
    case("NUM-06", table("HumanEval pass@1 | 60.2 | 55.0", "HumanEval pass@10 | 58.9 | 60.0"), "pass@10"),
    case("NUM-06", table("SQuAD EM | 88.0 | 80.0", "SQuAD F1 | 85.0 | 84.0"), "is above"),
    case("NUM-06", PLAIN + "\nAgainst Corvid-L there were 55% wins, 20% ties and 30% losses.\n", "add up to 105.0%"),
    case("REL-01", table("HumanEval | 95.1 | 93.9"), "law: not tested in this document", profile=LAWYER),
    case("SAT-01", table("AIME 2025 | 94.6 | 93.3"), "93.3 to 86.7", index=LEADERS),
    case("STA-01", table("AIME 2025 | 93.3 | 90.0"), "78.7 to 98"),
    case("STA-02", table("AIME 2025 | 93.3 | 90.0"), "too small to tell"),
    case("STA-03", table("AIME 2025 | 94.6 (avg@32) | 93.3"), "80.4 to 98.7"),
    case("STA-04", PLAIN, "belong to 57 groups", clusters={"mmlu": 57}),
    case("STA-05", table(*EIGHT_WINS), "Of 5 comparable rows"),
    case("STA-06", table("LMArena | 1440 | 1417"), "53 of 100"),
    case("STA-07", table("GPQA Diamond | 85.0 ± 2.5 | 80.0 ± 2.8"), "±"),
    case("STA-08", table("AIME 2025 | 100.0 | 93.3"), "9.5%"),
    case("STA-09", table("AIME 2025 | 94.6 | 93.3"), "3.33"),
    case("WHO-01", PLAIN, "1 of 1 "),
    case("WHO-02", "# OpenAI o9\n\nOpenAI introduces GPT-4o-2024-08-06, its language model.\n\n| Benchmark | GPT-4o-2024-08-06 |\n|---|---|\n| FrontierMath | 25.2 |\n",
         "commissioned", index=Index(ties=[OPENAI_TIE])),
    case("WHO-03", GPT_TABLE + "| SWE-bench Verified | 74.9 |\n", "68.8", index=Index(results=[result("GPT-4o-2024-08-06", "SWE-bench Verified", "68.8")])),
    case("WHO-03", GPT_TABLE + "| SWE-bench Verified | 74.9 |\n", "(own run, 2025-06-01", index=Index(results=[replace(result("GPT-4o-2024-08-06", "SWE-bench Verified", "68.8", who=""), relation=EvaluatorRelation.OWN)])),
    case("WHO-04", LEAD + "On MMLU an experimental version of Meridian 2 scores 91.2%.\n", "experimental version"),
    case("WHO-05", table("LMArena | 1440 | 1417"), "several variants"),
    case("WRD-01", PLAIN + "\nMeridian 2 is our most capable model.\n", "most capable"),
    case("WRD-02", PLAIN + "\nMeridian 2 shows PhD-level reasoning in biology.\n", "PhD-level"),
    case("WRD-03", PLAIN + "\nMeridian 2 is the first model to solve such puzzles.\n", "first"),
    case("WRD-04", PLAIN + "\nMeridian 2 makes up to 45% fewer errors than Corvid-L.\n", "up to 45%"),
    case("WRD-05", LEAD + "It is a joy to use.\n\nPeople like it a lot.\n\nMeridian 2 outperforms Corvid-L.\n\nThe team is happy.\n\nIt was a long way.\n\n" + PLAIN.replace("Corvid-L", "Robin-L"), "comparison"),
    case("WRD-06", PLAIN + "\nMeridian 2 improves the accuracy of its answers by 12%.\n", "12%"),
    case("WRD-07", PLAIN + "\nEarly results show that Meridian 2 is competitive with Corvid-L.\n", "competitive"),
]  # fmt: skip

LONE = LEAD + OURS + "| Benchmark | Meridian 2 |\n|---|---|\n| AIME 2025 | 93.3 |\n"
CODE_ONLY = (
    LEAD + OURS + "| Benchmark | Meridian 2 | Corvid-L |\n|---|---|---|\n| HumanEval | 95.1 | 93.9 |\n"
)

SILENT = [
    *(case(check, PLAIN) for check in (
        "BEN-01", "BEN-02", "BEN-03", "CHT-01", "CHT-02", "CHT-03", "CMP-01", "CMP-02", "CMP-03", "CMP-04", "CMP-05",
        "CMP-06", "CMP-07", "CON-01", "CON-02", "CON-03", "CON-04", "CON-05", "CON-06", "CON-07", "LEAK-01", "LEAK-02",
        "LEAK-03", "LEAK-04", "LEAK-05", "NUM-01", "NUM-02", "NUM-03", "NUM-04", "NUM-05", "NUM-06", "STA-02", "STA-03",
        "STA-05", "STA-06", "STA-07", "STA-08", "WHO-02", "WHO-03", "WHO-04", "WHO-05", "WRD-01", "WRD-02", "WRD-03",
        "WRD-04", "WRD-05", "WRD-06", "WRD-07")),
    case("BEN-02", PLAIN + "\nThe office is open on 20 of 30 days.\n"),
    case("CHT-01", PLAIN, figures=[bar_chart((161.8, "80.9"), (155.8, "77.9"), (152.4, "76.2"))]),
    case("CHT-02", PLAIN, figures=[bar_chart((161.8, "80.9"), (155.8, "77.9"), (152.4, "76.2"))]),
    case("CHT-03", PLAIN, figures=[bar_chart((161.8, "80.9"), (155.8, "77.9"), (152.4, "76.2"))]),
    case("CON-02", LEAD + OURS + "| Model | MMLU | GSM8K | MATH-500 | Average |\n|---|---|---|---|---|\n| Meridian 2 | 88.0 | 91.5 | 76.4 | 85.3 |\n"),
    case("CON-03", table("KITTI AbsRel | **0.076** | 0.127", "NYUv2 AbsRel | **0.043** | 0.048", "DIODE AbsRel | **0.066** | 0.075")),
    case("LEAK-04", PLAIN + "\nListeners rated the contamination by other instruments from 1 to 5.\n"),
    case("LEAK-04", PLAIN + "\nThe speech model was started from the canary-1b checkpoint of another team.\n"),
    case("WRD-04", PLAIN + "\nWith augmentation, Meridian 2 improves on it and reports up to 79.35% top-1 accuracy.\n"),
    case("CON-05", table("MMLU | 90.2 | 88.4", "HumanEval | 95.9 | 95.7") + "\nMeridian 2 outperforms Corvid-L on all benchmarks.\n"),
    case("COV-01", "# A walk in the park\n\nThe weather was fine.\n"),
    case("LEAK-03", table("GSM8K | 95.0 | 80.0", "GSM1k | 94.0 | 70.0")),
    case("MEA-01", "# A walk in the park\n\nThe weather was fine.\n"),
    case("MIS-01", "# A walk in the park\n\nThe weather was fine.\n"),
    case("NUM-01", LEAD + "On LarkDocs, Meridian 2 improves by 5 points, from 90.0 to 95.0 %.\n"),
    case("NUM-02", table("AIME 2025 | 94.6 (avg@32) | 93.3")),
    case("NUM-04", PLAIN + "\nMeridian 2 solved 24 of 30 problems (80%).\n"),
    case("NUM-06", table("SQuAD EM | 80.0 | 80.0", "SQuAD F1 | 85.0 | 84.0")),
    case("NUM-06", PLAIN + "\nAgainst Corvid-L there were 45.2% wins, 12.1% ties and 42.7% losses.\n"),
    case("REL-01", PLAIN),
    case("SAT-01", PLAIN),
    case("STA-01", UNKNOWN_TEST, without="MMLU"),
    case("STA-04", CODE_ONLY),
    case("STA-09", UNKNOWN_TEST, without="MMLU"),
    case("WHO-01", "# A walk in the park\n\nThe weather was fine.\n"),
    case("WRD-02", PLAIN + "\nThe reasoning of Meridian 2 is not human-level.\n"),
    case("WRD-01", PLAIN + "\nPrevious state-of-the-art models were slower than Meridian 2.\n"),
]  # fmt: skip

UNABLE = [
    case("CHT-01", PLAIN, "for the reader to look at", figures=[bar_chart(raster=True)]),
    case("CMP-03", PLAIN, "date is not known", published=""),
    case("CON-05", LONE + "\nMeridian 2 outperforms Corvid-L on all benchmarks.\n", "no row"),
    case("COV-01", UNKNOWN_TEST, "could not be placed", without="MMLU"),
    case("LEAK-01", PLAIN, "not known"),
    case("MEA-01", UNKNOWN_TEST, "register", without="MMLU"),
    *(case(check, GERMAN, "in German") for check in ("MIS-01", *(f"WRD-0{number}" for number in range(1, 8)))),
    case("NUM-02", PLAIN, "too many questions"),
    case("REL-01", PLAIN, "not set"),
    case("SAT-01", PLAIN, "fewer than 5"),
    case("STA-01", UNKNOWN_TEST, "register", without="MMLU"),
    case("STA-02", UNKNOWN_TEST, "cannot be computed", without="MMLU"),
    case("STA-04", CODE_ONLY, "belong together"),
    case("STA-09", UNKNOWN_TEST, "register", without="MMLU"),
    case("WHO-03", GPT_TABLE + "| MMLU | 88.7 |\n", "", index=Index()),
    case("WRD-01", table("MMLU | 90.2 | 88.4") + "\nMeridian 2 sets a new state of the art on MMLU.\n", "no dated result", index=Index()),
]  # fmt: skip
