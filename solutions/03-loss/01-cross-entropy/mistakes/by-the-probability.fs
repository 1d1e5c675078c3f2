// FEEDBACK: 0 · ln 0 is 0 · (−∞), and that is NaN
namespace Exercises.Losses

open CourseKit.Exercises

type CrossEntropy() =

    let ofRow (label: int) (logit: float) : float =
        let y = float label
        let p = 1.0 / (1.0 + exp -logit)
        -(y * log p + (1.0 - y) * log (1.0 - p))

    interface ICrossEntropy with
        member _.OfRow(label, logit) = ofRow label logit
        member _.Mean(labels, logits) = Array.map2 ofRow labels logits |> Array.average
