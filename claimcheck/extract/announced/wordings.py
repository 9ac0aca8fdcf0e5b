"""Wordings with which titles and sentences claim models for their authors, named in the group `name`."""

from __future__ import annotations

import re

from claimcheck.extract.announced.name_forms import LISTED_NAMES, MODEL_NAME, MODEL_NOUN
from claimcheck.extract.cues import ANNOUNCING
from claimcheck.extract.late import late

_WHO = (
    r"(?:\b[Ww]e\b(?:['’]re|\s(?:are|have|also|now|further|therefore|proudly|here|then|\w+ly))*"
    r"|\b[Tt]his (?:paper|work|project|report|post|article|document|technical report|study)"
    r"|\b[Tt]oday,?(?:\s\w+){0,4}"
    r"|\b(?:is|are|was|were) (?:proud|excited|pleased|happy|thrilled) to|\b[Ii]n this (?:paper|work"
    r"|report|study)[^.]{0,30}|\b[Ww]ir|\b[Nn]ous|\b[Hh]oy)"
)
INTRODUCES = late(
    rf"(?:{_WHO},?\s?(?:\w+\s){{0,3}}?(?<!\bthe )(?<!\ban )(?<!\ba )"
    r"(?<!\btwo )(?<!\bthree )(?<!\bfour )(?<!\bseveral )"
    rf"(?i:{ANNOUNCING.pattern})(?!"
    rf"\s(?:up)?on\b)|(?:^|[.:]\s)"
    rf"(?:Présentons|Presenting|Introducing|Announcing)"
    rf"|\b(?i:present[ai]mos|presentiamo|anunciamos|lanzamos|propon(?:em|iam)os?|introduc(?:im|iam)os?"
    rf"|bemutatjuk|ismertetjük|közzétesszük)(?:\saz?\b)?"
    rf"|\b(?:veröffentlichen|stellen|präsentieren|lancieren)\swir|(?:今天|今日|我们|本文|本研究"
    rf"|我們)[^。]{{0,14}}?(?:发布|推出|开源|提出|介绍|發布))\s?(?:the\s(?:release|launch|availability|results"
    rf"|preview|general availability)\sof\s)?(?P<rest>(?:[^.!?。]|\.(?=\d)){{0,220}})"
)
MAKER_INTRODUCES = late(
    r"\b(?P<maker>[A-Z][\w.&-]+(?:\s(?:[A-Z][\w.&-]+|AI|Inc\.?|LLC"
    r"|GmbH)){0,3}),?\s(?:[^.]{0,60},\s)?(?:has\s|have\s)?(?:today\s|just\s|now\s|also\s"
    r"|officially\s)*(?:announced|announces|launched|launches|unveiled|unveils|introduced"
    r"|introduces|released|releases|debuted|presents|stellt|lance"
    r"|presenta)\s(?:today\s)?(?P<rest>(?:[^.!?]|\.(?=\d)){0,220})"
)
# Models that authors use and that others made, as a rule: "our base model (Foo-7B)".
_OF_OTHERS = r"(?:base|teacher|backbone|starting|initial|judge|reward|baseline|draft|underlying|seed)\s"
_OUR_NOUN = r"(?:models?|networks?|systems?|assistant|chatbot|LLMs?|agent)"
_OUR_WAY = rf"(?:{_OUR_NOUN}|approach|methods?|algorithms?|framework|technique|tool|platform|software)"
_PRODUCT = r"(?:software|system|platform|tool|solution|assistant|algorithm|model|agent|API|engine)"
# Wordings with which a sentence claims a name for its authors; `name` holds one name or several.
CLAIMS = tuple(
    (reason, late(pattern))
    for reason, pattern in (
        (
            "called ours",
            rf"\b[Oo]ur (?:own |new |latest |largest |best |final |flagship |smallest |proposed |\w+-){{0,3}}"
            rf"(?:\w+\s){{0,2}}{_OUR_NOUN}(?:,|\s[—–-])\s(?P<name>{LISTED_NAMES})",
        ),
        (
            "called ours",
            rf"\b[Oo]ur\s(?!(?:[\w-]+\s){{0,2}}{_OF_OTHERS})(?:[\w–-]+\s){{0,4}}{_OUR_NOUN}\s?"
            rf"\((?P<name>{MODEL_NAME})\)",
        ),
        # "our deep learning approach to improve accuracy (LYmph Node Assistant, or LYNA)"
        (
            "called ours",
            rf"\b[Oo]ur\s(?!(?:[\w-]+\s){{0,2}}{_OF_OTHERS})(?:[\w–-]+\s){{0,4}}{_OUR_WAY}\s(?:[\w–-]+\s){{0,6}}"
            rf"\([^()]{{3,60}},?\sor\s(?P<name>{MODEL_NAME})\)",
        ),
        (
            "called ours",
            r"\b(?:[Oo]ur|[Ii]ts)\s(?:new\s|own\s|latest\s)?(?:[A-Z][\w-]+\s){2,5}\((?P<name>[A-Z]{2,6})\)",
        ),
        (
            "called ours",
            rf"\b[Oo]ur\s(?!(?:[\w-]+\s){{0,2}}{_OF_OTHERS})(?:[\w-]+\s){{0,2}}(?:model|network|system|agent)\s(?P<name>{MODEL_NAME})",
        ),
        (
            "called ours",
            rf"(?<!power )(?<!powers )(?<!powering )(?<!behind )(?<!underlies )(?<!underlie )(?<!built on )"
            r"(?<!based on )(?<!distilled from )\b[Oo]ur\s(?:new\s|own\s|latest\s|proposed\s)?"
            rf"(?P<name>{MODEL_NAME})\s(?:models?|system|agent|method|approach|variants?|checkpoints?)",
        ),
        ("called proposed", rf"\b[Tt]he\sproposed\s(?P<name>{MODEL_NAME})"),
        (
            "said to be trained",
            rf"\b[Ww]e\b[^.]{{0,120}}\b(?:train|develop|build|design|pre-?train)(?:ing"
            rf"|ed)?\san?\s[^.,;]{{0,60}}"
            rf"(?:model|network|LLM|system),\s(?P<name>{MODEL_NAME})(?=,)",
        ),
        (
            "called a product of theirs",
            rf"\b(?:[Oo]ur|its|their)\s(?!(?:[\w-]+\s){{0,2}}{_OF_OTHERS})(?:[\w-]+\s){{0,4}}{_PRODUCT},\s"
            rf"(?P<name>{MODEL_NAME})(?=,|\s\(|\.)",
        ),
        (
            "called a member of our models",
            rf"(?P<name>{LISTED_NAMES})\s(?:is|are)\s(?:our|the (?:newest|latest|first|next) (?:\w+\s){{0,3}}"
            r"(?:models?|members?|generation) (?:in|of|from) our)\s",
        ),
        (
            "called the maker's new one",
            rf"\b(?P<maker>[A-Z][\w.&-]+)['’]s\s(?:new\s|latest\s)(?P<name>{MODEL_NAME})",
        ),
        (
            "called ours",
            rf"(?P<name>(?!\w+ly\b){MODEL_NAME}),\s(?:its|our|the company['’]s)\s"
            rf"(?:(?!\w*[A-Z]\w*\d)[\w-]+\s){{0,4}}{MODEL_NOUN}\b",
        ),
        (
            "announced",
            rf"(?P<name>{MODEL_NAME})[」』”’》〉]?(?:\s?シリーズ|\s?モデル|\s?の(?:モデル|デモ|重み)){{0,2}}\s?を"
            r"(?:新たに|本日|一般|無償で?)?(?:発表|公開|紹介|提案|リリース|開発|提供開始)",
        ),
        ("said to be obtained", rf"(?:得到|训练出)了?\s?(?P<name>{MODEL_NAME})\s?系列"),
        (
            "called its model",
            rf"\b(?P<its>its)\s(?:new\s|latest\s)?(?P<name>{MODEL_NAME})\s(?:[\w-]+\s){{0,2}}"
            r"(?:model|system|pipeline|platform|assistant|agent)",
        ),
        (
            "said to be obtained",
            r"\b(?:obtain|yield|produc|result\s?in|deriv|lead(?:ing)? to)\w*,?\s(?:in\s)?(?:our\s)?"
            rf"(?P<name>{MODEL_NAME}),\s(?:an?|our)\s(?:[\w-]+\s){{0,5}}(?:model|LLM|LMM|VLM|chatbot|system)",
        ),
    )
)
# "If you use X in your research, please cite our work": said by its makers.
TO_CITE = late(
    rf"\b[Ii]f you (?:find|use|used|like|are using|build on)\s(?:our\s|the\s)?(?P<name>{MODEL_NAME})"
    r"(?![\w-])[^.]{0,80}\bcit(?:e|ing)\s(?:us|our|this|the\sfollowing|it)\b"
)
# "Our method is denoted as “X”", in a sentence or a caption.
_DENOTED = (
    r"\b[Oo]ur\s(?:proposed\s|full\s)?(?:methods?|models?|approach|systems?|networks?|results?)\s(?:is|are)\s"
    rf"(?:denoted|referred\sto|marked|labell?ed|abbreviated|named|called)\s(?:as\s|by\s|with\s)?[“\"'‘*_]*"
    rf"(?P<name>{MODEL_NAME})"
)
DENOTED = late(_DENOTED)
# What only the first sentences may claim: later ones name what others made.
EARLY_CLAIMS = tuple(
    (reason, late(pattern))
    for reason, pattern in (
        (
            "called ours",
            rf"(?P<name>(?!\w+ly\b){MODEL_NAME}),\sour\s(?:[\w-]+\s){{0,4}}(?:engineer|coworker|copilot|engine"
            r"|platform|product|software|harness|tool|analyst|researcher|scientist)\b",
        ),
        (
            "called the maker's",
            rf"\b(?P<maker>[A-Z][\w.&-]+)['’]s\s(?:\w+\s)?(?P<name>{MODEL_NAME})\s(?:models?|system|agent|method"
            r"|approach|platform|algorithm|software)\b",
        ),
        (
            "given this name",
            rf"(?<!training )(?:{MODEL_NOUN}|program|software|algorithm|tool|platform|architecture|device"
            r"|technology)"
            rf"(?:\s[\w.]+){{0,6}},?\s(?:called|named|dubbed|namens|appelée?|llamado|nevű)\s[“\"'‘*_]*"
            rf"(?P<name>{LISTED_NAMES})",
        ),
        # "Known as SleepFM, the model was trained on …"
        (
            "given this name",
            rf"(?:^|[.;]\s)(?:Known as|Called|Named|Dubbed)\s[“\"'‘*_]*(?P<name>{MODEL_NAME})[”\"’*_]*,"
            r"\sthe\s"
            rf"(?:[\w-]+\s){{0,3}}(?:{MODEL_NOUN}|program|software|algorithm|tool|platform|device|technology)\b",
        ),
        # "the new framework, called DEtection TRansformer or DETR"
        (
            "given this name",
            r"\b(?:[Tt]he|[Oo]ur|an?|[Tt]his)\s(?:(?:new|novel|proposed|resulting|simple)\s)"
            rf"(?:[\w-]+\s){{0,3}}(?:{MODEL_NOUN}|frameworks?|methods?|approach|architecture|technique),?\s"
            r"(?:is\s|which\sis\s)?(?:called|named|dubbed|termed|coined)\s[“\"'‘*_]*"
            rf"(?:(?:[A-Z]\w+\s){{2,6}}or\s)?(?P<name>{MODEL_NAME})",
        ),
        # "along with an excellent model, namely X", "a primary model named General OCR Theory (X)"
        (
            "given this name",
            rf"(?:{MODEL_NOUN}|frameworks?),?\s(?:namely\s|(?:named|called|dubbed)\s(?:[A-Z]\w+\s){{2,6}}\()"
            rf"(?P<name>{MODEL_NAME})",
        ),
        (
            "given this name",
            r"\b[Ww]e\s(?:call|name|dub|term|coin|denote)\s(?:(?:our|the|this|these|it|them)\b(?:\s[\w-]+){0,4}\s)?"
            rf"(?:as\s)?[“\"'‘*_]*(?P<name>{MODEL_NAME})",
        ),
        ("given this name", _DENOTED),
        (
            "given this name",
            rf"(?:模型|系统|モデル|システム)(?:名为|という)?[「『“《]?(?P<name>{MODEL_NAME})[」』”》]",
        ),
        (
            "released here",
            r"(?:\b[Bb]y (?:open-?sourcing|releasing)\s|\b(?:current|official) (?:unveiling|release) of\s"
            r"|(?:当前|此次|本次|这次|今回)(?:亮相|发布|开源|推出|公開した|発表した)的?\s?)"
            rf"(?:the\s|our\s)?(?P<name>{MODEL_NAME})",
        ),
        (
            "released here",
            r"\b[Ww]ith the (?:release|launch) of (?:the\s|our\s)?"
            rf"(?P<name>{LISTED_NAMES})(?=[^.]{{0,160}}\b(?:we|our)\b)",
        ),
        (
            "given this short name",
            r"\b(?:its|our|the|a)\s(?:[A-Z][\w-]+\s){2,5}\((?P<name>[A-Z]{2,6}\w{0,3})\),\san?\s",
        ),
        # "Official PyTorch implementation of X", "the repository for the paper “X: …”".
        (
            "implemented here",
            r"\b(?:[Ii]mplementation|[Rr]epository|[Rr]epo)\s(?:of|for)\W+(?:(?:the|our)\s)?"
            rf"(?:(?:following\s)?paper\W+)?(?P<name>{MODEL_NAME})(?=\W*[:,]|[*`”\"]|\s\(|\.?$)",
        ),
    )
)
TITLES = tuple(
    late(pattern)
    for pattern in (
        rf"^\W*(?:[\w.&]+\s){{0,3}}?(?:[Ii]ntroduc\w+|[Aa]nnounc\w+|[Mm]eet|[Pp]resent\w+|[Ll]aunch\w+"
        rf"|[Rr]eleas\w+|[Uu]nveil\w+|[Hh]ello|[Oo]pen-?[Ss]ourcing)\s(?:[Oo]ur\s|[Tt]he\s"
        rf"|[Nn]ew\s)*(?P<name>{LISTED_NAMES})",
        rf"^\W*(?:[Tt]he\s)?(?P<name>{LISTED_NAMES})\s(?:[Ff]amily\s|[Ss]eries\s)?(?:[Tt]echnical\s[Rr]eport"
        r"|[Mm]odel\s[Cc]ard|[Ss]ystem\s[Cc]ard|[Rr]elease|README|is here|now available|技术报告)",
        rf"^\W*(?P<name>{LISTED_NAMES}?)(?:\s(?:Family|Series))?\s?(?:[:：—–|]|\s-\s)\s?\S",
        r"^\W*(?P<name>[A-Z][\w-]{2,30})\s(?:[Mm]odels|[Nn]etworks)\s(?:are|is|can|for|with|do|as)\b",
        rf"^(?=.*\d)(?=\W*\S+(?:\s\S+){{0,3}}\W*$)\W*(?P<name>{MODEL_NAME})\W*$",
        rf"^(?=(?:\S+\s){{1,9}}\()[^()]*\((?P<name>(?=[^()]*[A-Z][^()]*[A-Z]){MODEL_NAME})\)\W*$",
    )
)
BARE_TITLE = late(rf"^\W*(?=\S+$)(?P<name>{MODEL_NAME})\W*$")
# What is introduced is for this: "techniques to increase the training speed of BERT".
PURPOSE = late(
    r"\sto\s(?:lower|increas|reduc|improv|speed|accelerat|enhanc|boost|extend|scale|compress|distil|prune"
    r"|quanti[sz]|adapt|evaluat|analy[sz]|compar|study|understand)\w*\s"
)
# "A month ago, we released …": what came before the document's own.
LONG_AGO = late(
    r"\b(?:(?:days?|weeks?|months?|years?) ago|[Ll]ast (?:week|month|year|spring|summer|fall|winter)"
    r"|[Pp]reviously|[Ee]arlier this \w+|[Ii]n (?:our|the) previous)\b"
    r"|(?:年|月|周)前|去年|上个?月|vor \w+ (?:Monaten|Wochen|Jahren)"
    r"|il y a \w+ (?:mois|semaines|ans)|hace \w+ (?:meses|semanas|años)"
)
# "Our Models", "Model Downloads": headings over lists of what the document hands out.
LISTS_OURS = late(
    r"^\W*(?:our|released|available|open-?sourced)\s(?:\w+\s){0,2}(?:models?|checkpoints|weights)\W*$"
    r"|^\W*(?:models?\s(?:downloads?|list|zoo|weights)|checkpoints)\W*$",
    re.IGNORECASE,
)
MARKED_OURS = late(
    rf"^\W*(?:[\w.-]+/)?(?P<name>{MODEL_NAME})\s?[(\[]\W*(?:ours?|our model|this work)\W*[)\]]\W*$", re.I
)
NEW_KIND = late(rf"^(?P<name>{MODEL_NAME}),\s(?:an?|our)\s(?:[\w-]+\s){{0,4}}{MODEL_NOUN}\b")
