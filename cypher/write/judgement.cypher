// The graph owner's judgements on two ids, as her file has them.
// $rows: [JudgementRow!]!  left and right: ids; judgement: yes, no or unsure; who, when, why; line of the file
/* :param [{rows}] => { RETURN [{left: "leader:a-khm", right: "leader:b-khm", judgement: "yes", who: "Owner", when: "2026-11-25", why: "same office", line: 2}] AS rows } */
UNWIND $rows AS row
CREATE (judgement:Judgement)
SET judgement = row
RETURN count(*) AS written
