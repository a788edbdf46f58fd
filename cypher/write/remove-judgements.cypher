// Removes all judgements, before those of the file as it is now are written.
MATCH (judgement:Judgement)
DELETE judgement
