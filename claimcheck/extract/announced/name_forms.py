"""How names of models are written, and the words next to them that tell what they name."""

from __future__ import annotations

import re

from claimcheck.extract.late import late

LETTERS = "A-Za-z0-9_²³À-ɏ"
_TOKEN = (
    rf"(?:[A-ZÀ-Ý][{LETTERS}.+-]{{0,38}}[{LETTERS}]|[A-Z]|[a-z]{{1,12}}[A-Z][{LETTERS}.-]{{0,30}}[{LETTERS}]"
    rf"|o\d[{LETTERS}-]{{0,12}}|[a-z]{{2,10}}\d[a-z]{{2,10}}|[a-z]\d+[a-z]?-[\w.]+|[a-z]+-\d[{LETTERS}.-]{{0,12}})"
)
MODEL_NAME = (
    rf"(?<![{LETTERS}.-]){_TOKEN}(?:[ ](?:{_TOKEN}|v?\d+(?:\.\d+)*[A-Za-z]?(?![{LETTERS}%])"
    rf"|(?:(?<=\d )|(?<=\do ))(?:mini|nano|small|medium|large|pro|turbo|flash|lite)(?![{LETTERS}-]))){{0,4}}"
)
NAME = late(MODEL_NAME)
LISTED_NAMES = (
    rf"{MODEL_NAME}(?:(?:,\s(?:and\s)?|\s(?:and|und|et|y|és|&)\s|和|、|及)(?:the\s|our\s"
    rf"|an?\s)?{MODEL_NAME}){{0,5}}"
)
OF_DATA = late(
    r"(?!\s(?:with|on|in|for|at|by|from|and|as|that|which|to|via)\b)[\s,]{0,2}"
    r"(?:\([^()]{1,30}\)\s?)?(?:is\s|,\s|:\s|[—–]\s)?(?:(?:an?|the|our"
    r"|this)\s)?(?:[\w’'-]+\s){0,5}?(?:benchmark|dataset|data ?set|corpus|test ?set|leaderboard"
    r"|evaluation suite|test suite|framework(?!\sfor\s(?:\w+\s){0,4}(?:learning|representation"
    r"|recognition|detection|segmentation|generation))|library|toolkit|API|APIs|SDK|platform"
    r"|(?<!software )(?<!computer )(?<!AI )program"
    r"|initiative"
    r"|partnership|harness|metric|conference|workshop|team|optimizer|algorithm)s?\b",
    re.IGNORECASE,
)
_MODEL_WORD = (
    r"(?:model|LLM|LMM|VLM|chatbot|assistant|system|network|agent|transformer|classifier|encoder"
    r"|decoder|detector|recognizer|translator|parser|architecture|MoE|checkpoint|pipeline|method)s?\b"
)
# Words that make it a model before they speak of data: "X model …", "X, a model for zero-shot metric …".
MODEL_FIRST = late(rf"^\W*{_MODEL_WORD}|\b{_MODEL_WORD}\s(?:for|that|which|with|of)\b", re.IGNORECASE)
MODEL_NOUN = (
    r"(?:models?|LLMs?|LMMs?|VLMs?|chatbots?|assistants?|pipelines?|AI systems?"
    r"|(?<!training )systems?|networks?|agents?|transformers?|classifiers?|detectors?"
    r"|recogni[sz]ers?|translators?|parsers?|checkpoints?|\w*modell\w*|modèles?|modelos?|模型"
    r"|モデル)"
)
MODEL_BEHIND = late(
    rf"\s?(?:\([^()]{{1,60}}\))?,?\s?(?:is\s|are\s|[:—–-]\s)?(?:(?:an?|the|our|its|one of the|ein"
    rf"|eine|un|une|egy)\s)?(?:[\w’'./-]+,?\s){{0,8}}?{MODEL_NOUN}\b|是|は",
    re.IGNORECASE,
)
MODEL_BEFORE = late(
    rf"(?:\b{MODEL_NOUN}|模型|モデル|系统|システム),?\s(?:called\s|named\s|dubbed\s|,\s)?\s?[“\"'‘*]*$"
    r"|(?:模型|モデル|系统|システム)[“「『《]?$",
    re.IGNORECASE,
)
# "LLMs", "MoE models": kinds of models.
KIND_OF_MODEL = late(
    r"(?:(?:L|V|S|P|M|A|ML|LV|VL|MML)?LMs?|[A-Z]{0,4}LMMs?|[A-Z]{2,5}s"
    r"|.*(?i:language|foundation) (?i:models?)|AI(?![\w-]).*|MoE(?![\w-]).*"
    r"|Transformers?|ConvNets?|Large .*|Open(?![\w-]).*|Base|Chat|Instruct|Pro|Max|Mini|Preview"
    r"|(?:BF|FP|INT|NF)-?\d{1,2})$"
)
_FUNCTION_WORDS_LIST = """
    the official evaluating using inside why how furthermore moreover additionally
    however a an this that these our we it its their in
    on at for with by from to of and or as is are new today introducing welcome announcing meet
    presenting api sdk ai llm llms table figure section appendix abstract introduction while english
    chinese german french spanish japanese hungarian korean russian
    italian portuguese arabic hindi january february march april may june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday github
    hugging face huggingface arxiv apache mit nvidia google openai anthropic meta microsoft amazon apple
    deepmind mistral alibaba tencent baidu ibm intel amd moe rl sft rlhf dpo gpu gpus ceo cto phd usa uk
    eu us gmbh inc llc team university institute department school lab labs research company
    download downloads demo news usage
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_LIST.split())
PART_OF_TEXT = late(
    r"(?:experiment|study|fig(?:ure)?|table|step|phase|stage|level|test|task|group|condition|session"
    r"|trial|day|week|month|year|part|chapter|section|case|appendix|question|item|block|version"
    r"|round|season|game|chapter|note|class|type|option|run|exp|quarter|q)\b",
    re.IGNORECASE,
)
# "Stage 1", "Phase II"
NUMBERED_PART = late(
    rf"{PART_OF_TEXT.pattern}[\s-]?(?:\d+(?:\.\d+)?|[IVX]+)"
    r"|(?:\w+\s)?(?:index|report|survey|outlook|review|summit)\s20\d\d",
    re.IGNORECASE,
)
# "Notably", "Specifically": adverbs that open sentences.
ADVERB = late(r"[A-Z][a-z]+ly$|(?:Moreover|Furthermore|Meanwhile|Nonetheless|Nevertheless|Therefore|Indeed)$")
# "Phi-3 Technical Report", "Osprey System Card": what kind of document it is, not its name.
REPORT_WORDS = late(
    r"\s(?:Technical Report|Open Models?|(?:Model|System) Card|Release(?: Notes)?|README|Family|Applications?"
    r"|Demos?)$"
)
