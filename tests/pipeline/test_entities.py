from spacy.tokens import Span

from ner.mentions import Mention
from ner.pipeline.entities import in_source, mention_of
from ner.pipeline.evidence import evidence_of
from ner.pipeline.rules import votes


def test_an_entity_is_a_mention_with_its_rule_or_its_score(rules_nlp):
    doc = rules_nlp("来集镇开会")
    assert mention_of(doc.ents[0]) == Mention(0, 3, "TOWN", "town.suffix")
    entity = Span(doc, 3, 5, label="PROGRAMME")
    assert mention_of(entity) == Mention(3, 5, "PROGRAMME")
    if not Span.has_extension("score"):
        Span.set_extension("score", default=None)
    entity._.score = 0.5
    assert mention_of(entity, offset=100) == Mention(103, 105, "PROGRAMME", None, 0.5)


def test_what_the_view_shows_is_placed_in_the_text_as_given(rules_nlp):
    doc = rules_nlp("\n\n　　来集镇开会。")
    evidence = evidence_of(doc)
    (vote,) = votes(evidence)
    assert (vote.start, vote.end) != (4, 7)
    assert in_source(evidence, [vote]) == [Mention(4, 7, "TOWN", "town.suffix")]
