"""Mention substitution: the same report about other places, firms, undertakings and sums.

A model that has met 来集镇 forty times in forty sentences learns the name; one that meets another town each time
learns the sentence (Dai and Adel, COLING 2020, "mention replacement"). :func:`ner.substitution.substitute.substituter`
puts the parts together; what is drawn is fixed by a random generator that the caller seeds.
"""
