"""What a clause says about who ran a test: its authors, somebody it cites, an independent body."""

from __future__ import annotations

import re

from claimcheck.extract.late import late
from claimcheck.records.claim import Relation

_RESULTS = (
    r"(?:results?|scores?|numbers?|figures?|performances?|accurac(?:y|ies)|data ?points?|values?|entries"
    r"|metrics|evaluations?|statistics|measurements?)"
)
_SUBJECT = rf"(?:{_RESULTS}|baselines?|others?|rest|rows?|those)"
_TAKEN = (
    r"(?:taken|copied|quoted|cited|derived|retrieved|sourced|collected|gathered|obtained|borrowed|drawn|adopted"
    r"|extracted|retrieved|excerpted|transcribed|compiled|imported|inherited|referenced|reproduced|reported)"
)
_WORK = (
    r"(?:papers?|reports?|literature|texts?|publications?|works?|articles?|stud(?:y|ies)|preprints?"
    r"|(?:model |dataset |system )?cards?|leaderboards?|blogs?|blog posts?|web ?sites?|announcements?"
    r"|releases?|documentation|repositor(?:y|ies) of)"
)
# Whose numbers come from running something come from no one's paper.
_NOT_RUN = (
    r"(?!our\b|running|scratch|averag|an? |\d|(?:[\w’'-]+ ){0,4}?(?:code|implementations?|checkpoints?"
    r"|weights|experiments"
    r"|runs?|samples?|outputs?|scaffold\w*|harness|agents?|framework|pipeline|sets?|splits?|seeds?|epochs?"
    r"|layers?)\b)"
)
# "reported in Table 3", "in percent": where or how a figure is printed, not by whom.
_NOT_HERE = (
    r"(?![\w -]{0,20}\bmode\b|(?:the |a |an )?(?:(?:same|last|first|second|third|following|next|test|dev"
    r"|validation|main) )?"
    r"(?:tables?|tab\.|fig|section|sec\.|appendix|supplement\w*|this|our|us\b|bold|percent|%|terms"
    r"|parenthes|brackets"
    r"|italics|units|averag|column|row|order|gr[ae]y|colou?r|form|test|dev|validation|set\b|split|seconds"
    r"|ms\b|\d))"
)
_PUBLISHED = (
    r"(?:(?:self-|officially |previously |publicly |originally )?(?:reported|published|announced|claimed)"
    r"|original)"
)
_CITED = late(
    rf"\b{_SUBJECT}\b(?:[^.;]|\.(?=\w)){{0,100}}?\b{_TAKEN} (?:directly |verbatim )?from\b {_NOT_RUN}"
    rf"|\b(?:we|I) (?:\w+ ){{0,2}}?(?:take|took|use|used|report|adopt|cop(?:y|ied)|quote|cite|list|borrow"
    rf"|reuse|include|show|present)\b"
    rf"(?:[^.;]|\.(?=\w)){{0,40}}?\b{_RESULTS} (?:[\w’'-]+ ){{0,4}}?(?:from|given in|stated in) {_NOT_RUN}"
    rf"|\b(?:{_RESULTS}|baselines?|others?|rest)\b(?:[^.;]|\.(?=\w)){{0,60}}?\b(?:is|are|was|were|comes?"
    rf"|stems?) (?:directly )?from {_NOT_RUN}"
    rf"|\b(?:copied|taken|quoted|cited|sourced|borrowed) (?:directly )?from\b {_NOT_RUN}(?!the (?:same|data))"
    rf"|\b(?:{_RESULTS}|baselines?|others?|rest)\b(?:[^.;]|\.(?=\w)){{0,60}}?"
    r"\b(?:(?:is|are|was|were|comes?|stems?) )?"
    rf"(?:directly )?from (?:the |their |its |his )?(?:[\w’'-]+\.? ){{0,3}}{_WORK}\b"
    rf"|\b{_RESULTS}(?: (?:of|for|on) (?:[^.;]|\.(?=\w)){{1,40}}?)? (?:(?:is|are|was|were) )?from "
    r"(?:\(?[A-Z][\w’'-]+(?: et al| and [A-Z]| & [A-Z]|,? \(?(?:19|20)\d\d)|\[[\dA-Z])"
    r"|\b(?:baselines?|others?|rest) (?:are|were) from (?:\(|\[[\dA-Z]|[A-Z])"
    rf"|\b(?:self-reported|reported (?:directly )?(?:by|in|from)) {_NOT_HERE}"
    r"|\bself-reported\b|\bbased on official reports\b|\bas published\b"
    rf"|\b{_PUBLISHED} (?:(?!(?:as|by|from|in|on)\b)\w+ )?(?:results?|scores?|numbers?|figures?"
    rf"|performances?|accurac\w+|values?|reports?|papers?|leaderboard)\b"
    r"(?! (?:is|are|was|were) (?:obtained|computed|calculated|averaged|measured|evaluated)\b)"
    r"|\bofficial(?:ly)? (?:report\w*|published|results)"
    rf"|\b{_RESULTS} (?:that (?:were|are) )?(?:published|announced|provided|given|listed|shared) (?:by"
    rf"|in) {_NOT_HERE}"
    rf"|\baccording to (?:the |its |their |his )(?:[\w’'-]+\.? ){{0,3}}{_WORK}\b"
    rf"|\bwe (?:\w+ )?(?:refer|rely) (?:to|on) (?:the |their )(?:[\w’'-]+\.? ){{0,3}}{_WORK}\b"
    rf"|\bas listed (?:in|here|on|by)\b|\bas (?:provided|given|published) (?:by|in)\b"
    rf"|\b{_RESULTS} of the (?:paper|report)\b"
    r"|\b(?:entnommen|übernommen) aus\b|\btirés? de\b|\btomad[oa]s? de\b"
    r"|\b(?:ent)?stamm(?:en|t) aus (?!unser|eigen)|\b(?:offizielle|veröffentlichte)[nr]? "
    r"(?:Werte|Ergebnisse|Zahlen|Angaben)\b"
    r"|\bproviennent (?:de (?!nos|notre)|du |des |d['’])|\b(?:chiffres|résultats|scores|données|références) "
    r"(?:\w+ )?(?:officiel|publié|annoncé)\w*"
    r"|\b(?:provien|proced)en del? (?!nuestr)|\b(?:datos|resultados|cifras|puntuaciones) "
    r"(?:oficiales|publicad[oa]s)\b"
    r"|\bhivatalos (?:adat|eredmény)\w*|\b\w*(?:riport|jelentés|közlemény|tanulmány)j?[áé]b[óő]l\b"
    r"|(?:结果|成绩|分数|得分|数据点?|数值|性能)[^。；]{0,20}(?:取自|来自|引自|引用|摘自|源自)"
    r"|(?:来源于|来源：|来自|取自|引自|摘自|引用)[^。；]{0,40}(?:结果|报告|论文|榜单|官方)"
    r"|(?:根据|据)[^。；，]{0,24}(?:报告|论文|榜单|排行榜)|(?:报告|论文)(?:还|也|中)?比较了"
    r"|\b(?:technical )?(?:report|paper) (?:also )?compares\b"
    r"|官方(?:报告|公布|数据|结果)|公式発表|から引用|論文(?:の値|から)|공식\s?(?:발표|보고)|논문에서",
    re.I,
)
_RUN = (
    r"(?:(?:re-?)?(?:evaluat|measur|test|run\b|runs\b|ran\b|reproduc|replicat|benchmark|assess)"
    r"|re-?(?:implement|train))\w*"
)
_PASSIVE = (
    r"(?:re-?)?(?:evaluated|tested|reproduced|replicated|measured|run|benchmarked|obtained|implemented"
    r"|assessed"
    r"|computed|scored|produced|trained|generated|done|performed|conducted|carried out)"
)
# Work that is done on one's own model as well: it says who ran a test only with the models that it names.
_WORKED_ON = late(
    r"\b(?:we|I)(?:['’]ve)? (?:\w+ ){0,3}?(?:implement|execut|prompt|quer(?:y|ied)|scored\b)\w*"
    r"|\bour (?:own )?(?:re-?)?implementations?\b",
    re.IGNORECASE,
)
# "동일 harness로 측정": measured by the same harness.
_SAME_KO = r"(?:동일한?|같은) [^.。]{0,60}(?:측정|평가)(?:함|했|하였|[.。]|$)"
_SAME = r"(?:same|identical|unified|uniform|consistent|common|single|shared)"
_WAY = (
    r"(?:protocols?|pipelines?|settings?|harness|frameworks?|conditions?|set-?ups?|prompts?|scripts?"
    r"|procedures?"
    r"|configurations?|environments?|methodology|code ?base|toolkit|evaluation)"
)
# "Our framework" alone is what a paper proposes.
_OURS = (
    r"our (?:own |internal |in-house |local )*(?:(?:evaluations?|re-?productions?|re-?implementations?"
    r"|re-?runs?|replications?"
    r"|measurements?)\b|(?:implementations?|runs?) of\b|(?:evaluation |benchmarking |testing "
    r"|test )+(?:set-?up|harness"
    r"|framework|pipeline|toolkit|tools?|suite|environment|infrastructure|scripts?|code ?base|code)\b"
    r"|harness\b)"
    r"|our (?:own|internal|in-house|local) (?:set-?up|framework|pipeline|toolkit|implementations?|runs?"
    r"|tests?|tools?)\b"
)
# Whose own set of questions it is has asked all models.
_OWN_SET = late(
    r"\b(?:we|I) (?:\w+ ){0,2}?(?:sampled|collected|assembled|created|built|wrote|curated"
    r"|annotated)\b[^.;]{0,60}"
    r"\b(?:benchmark|test|evaluation) (?:set|suite|questions|prompts)\b"
    r"|\b(?:in-house|internal|our own|our internal|proprietary|private) (?:[\w-]+ ){0,3}"
    r"(?:sets?|benchmarks?|suites?|datasets?|questions|prompts)\b",
    re.I,
)
_OWN = late(
    rf"\b(?:we|I)(?:['’]ve)?(?: (?!compare|can\b|will\b|use\b|train\b|report\b|propose\b|only\b"
    rf"|do\b)\w+){{0,2}}? {_RUN}"
    rf"|\b{_PASSIVE} (?:\w+ )?(?:by (?:us\b|ourselves|the authors|our\b)|in-house|internally|locally"
    rf"|ourselves"
    rf"|in the same way|(?:with|using|via|through|in|on|under|by|within) (?:the "
    rf"|an? )?(?:exactly )?(?:our\b|{_SAME}\b))"
    r"|\bself-(?:computed|evaluated|measured|tested|run|reproduced)\b"
    rf"|\b{_PASSIVE} (?:\w+ )?(?:with|using|via|by running|through|from) (?:the |their "
    rf"|its )?(?:authors['’]? |original )?"
    r"(?:official|released|public\w*|open-?source\w*|original|provided|available"
    r"|native)(?:ly)?,? (?:[\w-]+ ){0,2}?"
    r"(?:code\b|code ?bases?|implementations?|checkpoints?|weights|models|APIs?|repositor\w+|inference"
    r"|protocols?)"
    rf"|\bby ourselves\b|\b(?:{_OURS})"
    rf"|\bour (?:own |reproduced |re-?evaluated |internal |local )+{_RESULTS}"
    rf"|\bin-house (?:evaluation|framework|test)|\b{_SAME} (?:\w+ ){{0,2}}?{_WAY}\b"
    r"|\breproduced(?![a-z])(?! from)|\bre-?(?:evaluated|implemented|ran\b|run\b)|\bassessed by (?:gpt|llm)"
    r"|\bmodels (?:that |which )?we (?:evaluate|test)"
    r"|\bwir (?:haben|evaluieren|testen|messen)|\bselbst (?:gemessen|reproduziert|ausgeführt)"
    r"|\bnous (?:avons )?(?:évalu|test|mesur)\w*|\b(?:hemos )?evalua(?:mos|do)\b"
    r"|\bmagunk (?:reprodukáltuk|mértük)|\b(?:mértük|lefuttattuk|kiértékeltük|végeztünk)\b"
    r"|(?:我们|本项目|本仓库)[^。；，]{0,12}?(?:评测|评估|测试|复现)|我们(?:统一)?(?:采用|使用)[^。；]{0,24}(?:评测|评估|测试)"
    r"|结果均[^。；]{0,60}?(?:评测|评估|测试)|自行(?:评测|测试)|(?:统一|相同|同样)的?(?:采用|使用|评测|评估|测试|设置)"
    r"|我々が?評価|独自に評価|同一条件|(?:テスト|評価|測定|計測)(?:しました|した結果|を(?:行いまし|実施しまし)た|しています)"
    r"|직접\s?(?:평가|측정)|(?:돌린|측정한|실험한|평가한) 결과|재현"
    rf"|{_SAME_KO}",
    re.I,
)
_SURELY_OWN = late(
    r"\bourselves\b|\bby us\b|\bin-house\b|\bre-?(?:produced(?![a-z])|(?:evaluated|implemented"
    r"|implementations?|ran)\b)"
    rf"|\b(?:{_OURS})|\b{_SAME} (?:\w+ ){{0,2}}?(?:protocol|pipeline|setting|harness|framework)"
    r"|\bassessed by (?:gpt|llm)"
    r"|\ball (?:\w+ ){0,2}(?:models|metrics|results|baselines|systems) (?:are|were) (?:re-?)?"
    r"(?:evaluated|tested|measured|run)\b(?! by\b)|\bsignificance test"
    rf"|\bmagunk\b|\bselbst\b|自行|独自に|复现|{_SAME_KO}",
    re.I,
)
# Software that authors run themselves; "from the OpenCompass leaderboard" is another's report.
_HARNESS = late(
    r"(?:\b(?:using|with|by|via|through|running|run|on|from|use|uses|used|utili[sz]\w+|employ\w*|adopt\w*"
    r"|mit|avec|con)|使用|基于|采用|利用|通过)\s?"
    r"(?:the |EleutherAI['’]s |their )?(?:official |popular |public )?[`*\[]*"
    r"(?:open[- ]?compass|vlmevalkit|lighteval|lm[-_ ]?eval\w*|lmms[-_ ]?eval\w*|evalplus|evalscope|mteb"
    r"|sacrebleu|evalchemy"
    r"|(?:[\w-]+[- ]){0,2}(?:evaluation|eval)[- ]harness)\b"
    r"(?![`*\]'’\s]*(?:s\s)?(?:的\s?)?(?:(?:official|public|官方|公开)\s?)?(?:leaderboard|[排行]*榜))",
    re.IGNORECASE,
)
_INDEPENDENT = late(
    r"\b(?:independent(?:ly)?|third[- ]party|external(?:ly)?)\s(?:\w+\s){0,2}?(?:evaluat|test|verif"
    r"|benchmark(?:ed|ing)|assess|audit|measur)\w*"
    r"|\b(?:run|conducted|performed|measured|tested|evaluated) independently\b"
    r"|\b(?:official|private|hidden|blind) (?:evaluation |test |scoring )?server\b"
    r"|\bscored by the (?:evaluation |official )?server\b"
    r"|第三方(?:机构)?(?:评测|测试|测评|验证)|独立(?:机构)?(?:评测|测试|验证)|第三者(?:機関)?(?:による)?評価|제3자\s?(?:평가|검증)"
    r"|\bunabhängig(?:e[nrs]?)? (?:getestet|evaluiert|gemessen|geprüft|Tests?|Evaluierung|Prüfung)"
    r"|\b(?:évalué|testé|mesuré)\w* (?:de manière|de façon) indépendante|\bévaluations? indépendantes?"
    r"|\bevaluad\w+ de (?:forma|manera) independiente|\bevaluaci(?:ón|ones) independientes?|\bfüggetlen mérés"
    r"|\b(?:evaluated|measured|tested"
    r"|verified) by (?:Artificial Analysis|LMArena|LMSYS|METR|Epoch AI|Vals AI"
    r"|Scale AI|the ARC Prize)",
    re.I,
)
# "Y is the best model from (Gray et al., 2018)": of a model that the clause names.
_A_WORK_OF = late(
    r"\b(?:is|are) (?:the |an? )?(?:[\w-]+ ){1,5}(?:from|by|of) \(?(?:\[\d|[A-Z][\w’'-]+(?: et al"
    r"| and [A-Z]| & [A-Z]|,? \(?(?:19|20)\d\d))"
)
_FROM = late(
    r"(?:^|\b(?:is|are|was|were|\w*results?|scores?|numbers?|figures?|values?"
    r"|taken)\s)\W*(?:directly )?from\b(?! our)|\bin \[\d|\bet al\b",
    re.I,
)
# "We could not run X", "evaluations against strong baselines": what was not done, or not with the others.
_NOT_DONE = late(
    r"\b(?:could|can|did|do|does|were|was|are|is|have|has)(?: ?not|n['’]t)\b[^,;:.]*"
    r"|\b(?:unable|impossible|infeasible|too (?:costly|expensive)) to\b[^,;:.]*"
    r"|\bwithout (?:re-?)?running\b[^,;.]*"
    r"|\bevaluat\w+ (?:[\w-]+ ){0,4}?against\b",
    re.IGNORECASE,
)


def relation_of(clause: str, *, of_rivals: bool = False) -> Relation | None:
    """What a clause says about who ran a test, or None; what it says was not done does not count.

    Args:
        clause: A sentence or a part of one.
        of_rivals: Whether it is known to speak of others' models, so that "we trained them" tells enough.
    """
    done = _NOT_DONE.sub(" ", clause)
    if runs_harness(done):
        return Relation.VENDOR
    if _CITED.search(done) and not _SURELY_OWN.search(done):
        return Relation.CITED
    if of_rivals and _A_WORK_OF.search(done) and not _SURELY_OWN.search(done):
        return Relation.CITED
    if _INDEPENDENT.search(done):
        return Relation.THIRD_PARTY
    own = _OWN.search(done) or is_surely_own(done) or (of_rivals and _WORKED_ON.search(done))
    return Relation.VENDOR if own else None


def of_mark(note: str) -> Relation | None:
    """What the note of a mark says: there, "from" somewhere is enough, for a mark is on figures."""
    relation = relation_of(note, of_rivals=True)
    return Relation.CITED if relation is None and _FROM.search(note) else relation


def is_surely_own(clause: str) -> bool:
    """Whether a clause says outright that the authors ran what it speaks of."""
    return bool(_SURELY_OWN.search(_NOT_DONE.sub(" ", clause))) or is_on_own_set(clause)


def is_on_own_set(clause: str) -> bool:
    """Whether a clause says that the questions are the authors' own, who then asked them of all."""
    return bool(_OWN_SET.search(clause))


def runs_harness(clause: str) -> bool:
    """Whether a clause says that a known evaluation software was run: whoever does, runs all models by it."""
    return bool(_HARNESS.search(clause))
