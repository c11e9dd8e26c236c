/** What the ends of a scale mean and what it is called; every rating is an integer from 0 to 100. */
export interface Scale {
  readonly name: string;
  readonly low: string;
  readonly high: string;
}

const DISTRESS: Scale = { name: "Distress now", low: "calm", high: "the worst I can imagine" };
const TRUE: Omit<Scale, "name"> = { low: "not at all true", high: "completely true" };
const VIVID: Omit<Scale, "name"> = { low: "no picture", high: "as clear as real" };

const SCALES: Readonly<Record<string, Scale>> = {
  suds: DISTRESS,
  suds_baseline: DISTRESS,
  image_distress: { name: "How much the picture upsets me", low: "not at all", high: "the worst I can imagine" },
  image_vividness: { name: "How clear the picture is", ...VIVID },
  memory_distress: { name: "How much the memory upsets me", low: "not at all", high: "the worst I can imagine" },
  memory_vividness: { name: "How clear the memory is", ...VIVID },
  belief_pct: { name: "How true it feels", ...TRUE },
  belief_pct_head: { name: "How true my head says it is", ...TRUE },
  belief_pct_gut: { name: "How true my gut says it is", ...TRUE },
  rescript_believability: { name: "How true the new picture feels", ...TRUE },
  believability: { name: "How true the new picture feels", ...TRUE },
  vividness_new: { name: "How clear the new picture is", ...VIVID },
  mastery: { name: "How much I can do about it", low: "nothing", high: "everything I need" },
  shame: { name: "Shame now", low: "none", high: "the most I can imagine" },
  alliance_heard: { name: "I felt heard", low: "not at all", high: "completely" },
  alliance_pace: { name: "The pace was right", low: "not at all", high: "completely" },
  alliance_safe: { name: "I felt safe", low: "not at all", high: "completely" },
};

/** The words for a scale; one we do not know is shown by its own name with neutral ends. */
export function scale(id: string): Scale {
  return SCALES[id] ?? { name: id.replaceAll("_", " "), low: "not at all", high: "as much as can be" };
}
