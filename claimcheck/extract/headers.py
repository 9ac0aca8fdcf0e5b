"""What the words of headers, row labels and captions say: metric, model axis, benchmark axis, cost, group."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.extract.settings import is_setting, parse_setting, without_setting
from claimcheck.records.setting import NOT_STATED

_METRICS = (
    r"acc(?:uracy)?\.?|acc[_ -]?norm|(?:exact[ -])?match|em|f[ -]?[_]?[01β](?:[ -]?score)?|f-?score"
    r"|(?:macro|micro|weighted)[ -]?"
    r"(?:f1|avg|acc\w*)?|precision|prec\.?|recall|rec\.?|sensitivity|specificity"
    r"|top[ -]?[15](?:[ -](?:acc\w*|err\w*))?"
    r"|(?:pass|maj1?|cons|avg|mean|best|hits?|hit rate|p|r|recall|precision|ndcg|map|mrr"
    r"|acc)\s?[@^]\s?(?:\d+|k)"
    r"|(?:sacre|sp|n)?bleu(?:[ -]?\d)?|chrf(?:\+\+)?|comet(?:[ -]?\d\d|kiwi)?|bleurt|ter|meteor"
    r"|cider(?:-d)?|spice|bertscore"
    r"|rouge(?:[ -]?[12l](?:sum)?)?|r-(?:[12l]|avg)|wer|cer|der|jer|eer|(?:min)?dcf|ter|per|ned"
    r"|edit(?: dist(?:ance)?s?)?"
    r"|(?:text |table |formula |reading order )?edit distance|teds?(?:-?s(?:truct)?)?|cdm|ppl|perplexity"
    r"|bp[bcdw]|bits[ /-]per[ -]\w+"
    r"|m?ap(?:@?\.?\d+(?::\.?\d+)?)?|m?ap[smlrbtv]|ap ?(?:50|75)|ar(?:@?\d+)?|m?iou|giou|dice(?: score)?"
    r"|dsc|hd95|pck|pq|sq|rq"
    r"|ndcg|mrr|auc|auroc|auprc|roc[ -]?auc|pr[ -]?auc|auc[ -]?roc|c-index|mae|rmse|mse|r2|r²"
    r"|pearson(?: r)?|spearman(?: r| ρ)?"
    r"|(?:spearman|pearson) correlations?|kendall|correlation|mcc|matthews(?: corr\w*)?|kappa|fid|kid"
    r"|inception score|clip[ -]?score"
    r"|psnr|ssim|lpips|mos|pesq|stoi|snr|si-?sd[ri]i?|sdr|elo|rating|arena score|(?:lc|length[ -]controlled"
    r"|raw)?[ -]?win[ -]?rates?"
    r"|scores?|points?|results?|performance|resolved|resol(?:ve|ution) rate|success(?:[ -]rate)?|sr|spl"
    r"|completion rate"
    r"|(?:prompt|inst(?:ruction)?)[ -](?:level[ -])?(?:strict|loose)(?:[ -]acc\w*\.?)?"
    r"|strict(?: acc\w*\.?)?|loose(?: acc\w*\.?)?"
    r"|correct(?:ness)?|correct given attempted|incorrect|not attempted|percentile|mc[12]|error(?: rates?)?"
    r"|err\.?|faithfulness"
    r"|relevanc[ey]|helpfulness|harmlessness|toxicity|refusal rate|attack success rate|asr"
    r"|hallucination rate|repeat|repetition rate"
    r"|(?:single|multiple) (?:attempts?|patch)|first attempt|solve rate|solved|pass rate|percentage|rate"
    r"|log[ -]?likelihood|nll|loss"
    r"|genauigkeit|trefferquote|fehlerrate|f1-wert|exactitude|précision|rappel|taux de réussite|exactitud"
    r"|precisión|exhaustividad"
    r"|tasa de (?:acierto|error)|pontosság|fedés|hibaarány|eredmény"
    r"|准确率|正确率|精度|精确率|召回率|错误率|困惑度|得分|分数|胜率|通过率"
    r"|评分"
    r"|正解率|再現率|適合率|誤り率|スコア|精确匹配|完全一致"
)
_METRIC = re.compile(rf"(?<![\w-])(?:{_METRICS})(?![\w-])", re.IGNORECASE)
_SHORT_METRICS = {"acc", "em", "map", "wer", "cer", "der", "ppl", "auc", "mae", "mse", "elo", "iou"}
_ANY_RESULT = {
    "score",
    "point",
    "result",
    "performance",
    "rate",
    "correct",
    "match",
    "strict",
    "loose",
    "loss",
    "solved",
    "repeat",
}
_METRIC_GLUE = re.compile(
    r"\b(?:in|and|the|avg|average|mean|overall|total|macro|micro|dev|test|val(?:idation)?|set|split|zero"
    r"|few|shot|w/o|test|prompt"
    r"|greedy|cot|normalized|weighted|exact|on|by|of|gpt|llm|judge|human)\b\.?|[\W_]|\d+",
    re.IGNORECASE,
)
_LOWER_IS_BETTER = re.compile(r"↓|⇓|▼|lower is better", re.IGNORECASE)

_MODEL_WORDS = (
    r"models?(?: names?| variants?)?|methods?|systems?|approach(?:es)?|algorithms?|architectures?"
    r"|baselines?|backbones?|networks?|llms?"
    r"|mllms?|vlms?|lms?|encoders?|detectors?|agents?|engines?|pipelines?|configurations?|submissions?"
    r"|participants?|teams?|names?"
    r"|modell(?:e|ek)?|system(?:e)?|verfahren|methode|ansatz|modèles?|méthodes?|systèmes?|modelos?|métodos?"
    r"|sistemas?|rendszer(?:ek)?"
    r"|módszer(?:ek)?|模型(?:名称)?|方法|系统|モデル(?:名)?|手法|システム|대상|모델"
)
_BENCHMARK_WORDS = (
    r"(?:academic )?benchmarks?(?: names?)?|tasks?(?: names?)?|data ?sets?(?: names?)?|evals?|evaluations?"
    r"|evaluation sets?|test sets?"
    r"|tests?|categor(?:y|ies)|capabilit(?:y|ies)|domains?|languages?|subjects?|subsets?|metrics?|exams?"
    r"|corpus|corpora|types?|skills?"
    r"|areas?|aufgaben?|datensätze?|datensatz|tâches?|jeux? de données|tareas?|conjuntos? de datos|idiomas?"
    r"|langues?|sprachen?"
    r"|feladat(?:ok)?|adathalmaz(?:ok)?|nyelv(?:ek)?|korpusz|基准(?:测试)?|评测(?:集|基准)?|数据集|任务|测试集|能力|类别|语言|科目"
    r"|ベンチマーク|タスク|データセット|言語|評価|벤치마크"
)
_MODEL_CORNER = re.compile(rf"^(?:the |our )?(?:[a-z]+ )?(?:{_MODEL_WORDS})\W*$", re.IGNORECASE)
_BENCHMARK_CORNER = re.compile(
    rf"^(?:{_BENCHMARK_WORDS})(?:\s*[(/&].*|\W*$|\s+metrics?\W*$)|^.{{0,24}}\b(?:benchmarks?|datasets?"
    rf"|tasks?)\W*(?:\(.*\))?$",
    re.IGNORECASE,
)
_METRIC_CORNER = re.compile(
    r"^(?:eval(?:uation)? )?(?:metrics?|measures?|metrik(?:en)?|métriques?|métricas?|mérőszám(?:ok)?|指标"
    r"|评价指标|指標|評価指標)\W*$",
    re.IGNORECASE,
)
_SETTING_CORNER = re.compile(
    r"^(?:(?:eval(?:uation)? |prompt(?:ing)? |inference )?(?:settings?|setups?|prompts?|modes?|protocols?"
    r"|strateg(?:y|ies))|#?\s?-?shots?"
    r"|n[ -]?shots?|k[ -]?shots?|# ?(?:of )?shots|shot\(s\)|cot|thinking|extended\s+thinking|tools?|effort"
    r"|reasoning(?: effort)?"
    r"|split|samples|设置|提示|样本数|設定|ショット数|einstellung|réglage|configuración|beállítás)\W*$",
    re.IGNORECASE,
)

# Columns or rows that hold no score: size, cost, speed, date, training and architecture facts, ranks.
_COST = re.compile(
    r"\b(?:(?:non-?emb(?:edding)?|active|activated|total|trainable)?\s?(?:params?|parameters?|paramètres"
    r"|parámetros|paraméter\w*)"
    r"|(?:model|data(?:set)?|corpus|image|input|batch|vocab(?:ulary)?|context|window|hidden|kernel|file"
    r"|index) (?:sizes?|lengths?|windows?)"
    r"|(?:g|m|t)?flops?|macs|latency|throughput|rtf|speed(?:[ -]?up)?|fps|tok(?:ens?)?/s|tps|ttft|run ?time"
    r"|(?:training|inference|wall|avg\.?|average|elapsed|search|cpu|gpu|response|decoding)[ -]?time|memory"
    r"|vram"
    r"|(?:training |inference |total |api )?(?:costs?|prices?|pricing)|learning rate|weight decay"
    r"|knowledge cut-?off"
    r"|(?:train(?:ing)?|pre-?train(?:ing)?|fine-?tun\w+) (?:data|set size|examples|tokens|samples|corpus"
    r"|steps|epochs|images)"
    r"|v-?tokens?\w*|compression ratio|number of|vocab|power|energy|carbon|emissions?|co2\w*)\b"
    r"|^[#№]\s?(?!\d)|[$€£]|参数|价格|速度|延迟|成本|层数|词表|上下文长度|学习率|パラメータ|価格|preis|geschwindigkeit|prix|vitesse|velocidad"
    r"|sebesség",
    re.IGNORECASE,
)
_COST_ALONE = re.compile(
    r"^(?:(?:max|min|avg|total|num|no|mean|wall|line|word|token|release|launch|publication"
    r"|training)\.? )*(?:size|times?|seconds?|sec|minutes"
    r"|hours?|ram|disk|storage|usd|licen[sc]e|open(?:[ -](?:source|weights?))?\??|released?|release date"
    r"|dates?|years?|cut-?off|context|layers?"
    r"|heads?|hidden|dim(?:ension)?s?|d_model|experts?|attention|activation|architectures?|arch\.?"
    r"|optimi[sz]er|lr|batch|epochs?|steps?"
    r"|warm-?up|dropout|seeds?|gpus?|tpus?|devices?|hardware|tokens?|samples|examples|images|items"
    r"|questions|sentences|documents|classes"
    r"|languages|lines|pages|rows|bytes|words|counts?|num(?:ber)?|rank(?:ing)?|rk|index|no|resolution"
    r"|compression|organi[sz]ation|company|provider|developer|country"
    r"|train|date added|precision format"
    r"|时间|日期|来源|年份|größe|dauer|datum|jahr|taille|durée|date|année|tamaño|duración|fecha|año|méret|idő|dátum"
    r"|év|日付|サイズ)\W*(?:\(.*\)|\[.*\])?\W*$",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"^(?:Δ|∆|delta|diff(?:erence)?s?|gains?|improv\w*|change|rel(?:ative)?\.? (?:gain|improv|change"
    r"|diff)\w*|abs(?:olute)?\.? "
    r"(?:gain|improv|change|diff)\w*|gap|drop|degradation|speed-?up|vs\.?\b.*|\(?[+±]?[-−]?\s?%?Δ.*|提升|差值"
    r"|向上幅|p-?values?|std(?:\.| dev)?\.?"
    r"|sd|se|ci|95\s?% ci|t|df|β|b|n|χ2?|z|sig\.?|significance)\W*$",
    re.IGNORECASE,
)
_AVERAGE = re.compile(
    r"^(?:(?:overall|macro|micro|weighted|total|grand|task|category)[ -]?)?(?:avg\.?|averages?|mean|moyenne"
    r"|durchschnitt|mittelwert|promedio"
    r"|media|átlag|平均(?:分|值|スコア|点)?|総合|overall|total|all)"
    r"\W*(?:\(.*\)|score|acc\w*|all|\d+ tasks)?\W*$",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    r"\b(?:results?|performances?|comparisons?|compar(?:e|ed|ing)|evaluat\w+|accurac(?:y|ies)|scores?"
    r"|benchmark\w*|leaderboard|ablation\w*"
    r"|state[- ]of[- ]the[- ]art|sota|zero-shot|few-shot|ergebnisse|vergleich|leistung|résultats?"
    r"|comparaison|performances|resultados?"
    r"|comparación|rendimiento|eredmény\w*|összehasonlítás|teljesítmény)\b|结果|对比|比较|性能|评测|评估|表现|結果|比較|性能|評価",
    re.IGNORECASE,
)
_NOT_RESULTS = re.compile(
    r"\b(?:hyper-?parameters?|statistics|overlap\w*|descriptive|configurations?|training (?:details|setup|recipe|data"
    r"|settings?)|data mixtures?"
    r"|dataset (?:composition|sizes?)|architecture of|evaluation settings?|notation|examples? of|list of"
    r"|overview of the dataset"
    r"|regression|correlations? (?:between|among|matrix)|demographics?|survey|participants?|respondents?"
    r"|pricing|throughput|latency"
    r"|hyperparaméterek|超参数|超参|統計|ハイパーパラメータ)\b",
    re.IGNORECASE,
)
_SECTION_WORDS = re.compile(
    r"^(?:(?:leading |top |strong )?(?:open|closed?|proprietary|commercial|private|api|public|published"
    r"|existing|previous|prior|other|our"
    r"|ours|general(?:ist)?|speciali[sz]ed|expert|baseline|end-to-end|pipeline|supervised|unsupervised"
    r"|zero-shot|few-shot|fine-tun\w+"
    r"|feature-based|pre-?trained|instruct\w*|base|chat|reasoning|non-reasoning|thinking|small|large"
    r"|leaderboard|top|single|ensemble)"
    r"[ -]?.*(?:models?|llms?|systems?|methods?|weights?|source|leaderboard.*|approach.*|baselines?"
    r"|\(reported\)|reported)?\W*)$",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:english|chinese|korean|japanese|multilingual|cross-?lingual|code|coding|math(?:s|ematics)?"
    r"|reasoning|general|knowledge|commonsense"
    r"|language|vision|multimodal|agent(?:ic)?|tool[ -]?use|safety|long[ -]?context"
    r"|instruction[ -]following|alignment|science|stem|factuality"
    r"|reading comprehension|summari[sz]ation|translation|.* tasks?|human exams?|average|open leaderboard"
    r"|others?)$",
    re.IGNORECASE,
)
_BARE_SIZE = re.compile(r"^[~≈]?\d+(?:\.\d+)?\s?(?:[BMKbmk]|billion|million)(?:-A\d+(?:\.\d+)?[BM])?$")
_OURS = re.compile(
    r"\b(?:ours|our (?:model|method|system|approach)|this work|this paper|proposed|unser\w*|notre|nuestro"
    r"|saját)\b|本文|我们的|提案手法",
    re.I,
)
_ARROWS = re.compile(r"[↑↓⇑⇓▲▼△▽]|\(\s*(?:higher|lower)(?: is better)?\s*\)")


def bare(text: str) -> str:
    """A header without arrows, emphasis and surplus blanks."""
    text = re.sub(r"\(\s*[↑↓⇑⇓▲▼△▽]\s*\)", " ", text.replace("（", " (").replace("）", ")"))
    return " ".join(_ARROWS.sub(" ", text).replace("**", "").replace("`", "").split()).strip(" :|")


@lru_cache(maxsize=4096)
def is_metric(text: str) -> bool:
    """Whether a text is nothing but a metric, with its settings and glue: "Acc.", "pass@1 (%)", "Dev F1"."""
    text = bare(text)
    if re.fullmatch(r"[a-z]{2,3}", text) and text not in _SHORT_METRICS:
        return False  # "ar", "es": languages
    if not text or len(text) > 48 or not _METRIC.search(text):
        return bool(text) and len(text) <= 48 and is_setting(text)
    rest = _METRIC.sub(" ", text)
    if rest.strip() and parse_setting(rest) != NOT_STATED:
        rest = without_setting(rest)
    return not _METRIC_GLUE.sub("", rest)


def metrics_named(text: str) -> list[str]:
    """The distinct metrics that a running text names, as printed; words for any result do not count."""
    found: dict[str, str] = {}
    for hit in _METRIC.finditer(text):
        key = re.sub(r"(?:-?scores?|s)$", "", hit.group().casefold()).strip()
        if key and key not in _ANY_RESULT and (len(key) > 3 or hit.group() != hit.group().lower()):
            found.setdefault(key, hit.group())
    return list(found.values())


@lru_cache(maxsize=4096)
def split_metric(text: str) -> tuple[str, str]:
    """Benchmark and metric of a header: "AIME 2024 (Pass@1)" is ("AIME 2024", "Pass@1").

    Brackets with nothing but metric or setting are taken off; a bare trailing metric too ("LAMBADA PPL").
    The benchmark is "" where the text is nothing but a metric.
    """
    text = bare(text)
    if is_metric(text):
        return "", text
    metrics: list[str] = []

    def take(hit: re.Match[str]) -> str:
        inside = hit.group()[1:-1].strip()
        if is_metric(inside) or is_setting(inside):
            metrics.append(inside)
            return " "
        return hit.group()

    name = re.sub(r"\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\]", take, text)
    name = " ".join(name.split())
    words = name.split(" ")
    for n in (3, 2, 1):
        if len(words) > n and is_metric(" ".join(words[-n:])) and not _is_number(words[-n]):
            metrics.append(" ".join(words[-n:]))
            name = " ".join(words[:-n])
            break
    return (without_setting(name) or name).strip(" ,;:-–/"), ", ".join(metrics)


def _is_number(word: str) -> bool:
    return bool(re.fullmatch(r"[\d.]+", word))


def is_model_corner(text: str) -> bool:
    """Whether a corner cell says that models stand below it."""
    return bool(_MODEL_CORNER.match(bare(text)))


def is_benchmark_corner(text: str) -> bool:
    """Whether a corner cell says that benchmarks, tasks, categories or languages stand below it."""
    return bool(_BENCHMARK_CORNER.match(bare(text))) and not is_metric_corner(text)


def is_metric_corner(text: str) -> bool:
    """Whether a corner cell says that metrics stand below it."""
    return bool(_METRIC_CORNER.match(bare(text)))


def is_setting_corner(text: str) -> bool:
    """Whether a header or row label says that settings stand in its line: "Shots", "Prompt", "CoT"."""
    return bool(_SETTING_CORNER.match(bare(text)))


@lru_cache(maxsize=4096)
def is_cost(text: str) -> bool:
    """Whether a line's label says that it holds sizes, costs, speeds, dates or training facts, not scores."""
    text = bare(text)
    return bool(_COST.search(text) or _COST_ALONE.match(text)) and not is_metric(text)


def is_change(text: str) -> bool:
    """Whether a line's label says that it holds differences or spreads, not scores."""
    return bool(_CHANGE.match(bare(text)))


def is_average(text: str) -> bool:
    """Whether a label names an average over several benchmarks or subsets."""
    return bool(_AVERAGE.match(split_metric(text)[0] or bare(text)))


def is_group_word(text: str) -> bool:
    """Whether a label groups models or benchmarks without naming one: "Open-source models", "English"."""
    text = bare(text)
    if text.isupper() and len(text) > 3:
        return False  # "MATH" is the test, "Math" the area
    return bool(_GENERIC.match(text) or _SECTION_WORDS.match(text))


def speaks_of_results(text: str) -> bool:
    """Whether a caption or heading announces results."""
    return bool(_RESULTS.search(text))


def speaks_of_other(text: str) -> bool:
    """Whether a caption or heading announces what holds no results: statistics, hyper-parameters."""
    return bool(_NOT_RESULTS.search(text))


def lower_is_better(text: str) -> bool | None:
    """What a header's arrow says: False for an up arrow, True for a down arrow, None without one."""
    if _LOWER_IS_BETTER.search(text):
        return True
    return False if re.search(r"[↑⇑▲]", text) else None


def is_bare_size(text: str) -> bool:
    """Whether a label is nothing but a size: "7B", "117M"."""
    return bool(_BARE_SIZE.match(bare(text)))


def says_ours(text: str) -> bool:
    """Whether a label claims the row or column for the document's authors."""
    return bool(_OURS.search(text))
