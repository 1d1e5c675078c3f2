// WAY: One pattern match over label and sign of the logit, and an average over a sequence of rows.
module Exercises.Losses.Answer

open CourseKit.Exercises

let ofRow row =
    match row with
    | 0, z when z > 0.0 -> z + log (1.0 + exp -z)
    | 0, z -> log (1.0 + exp z)
    | _, z when z < 0.0 -> log (1.0 + exp z) - z
    | _, z -> log (1.0 + exp -z)

type CrossEntropy() =
    interface ICrossEntropy with
        member _.OfRow(label, logit) = ofRow (label, logit)
        member _.Mean(labels, logits) = Seq.zip labels logits |> Seq.averageBy ofRow
