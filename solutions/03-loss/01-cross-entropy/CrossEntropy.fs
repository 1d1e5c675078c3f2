namespace Exercises.Losses

open CourseKit.Exercises

/// Binary cross-entropy from logits.
type CrossEntropy() =

    /// L = −(y ln p + (1 − y) ln(1 − p)) with p = σ(z), for any finite logit z.
    let ofRow (label: int) (logit: float) : float =
        // BEGIN SOLUTION
        // Algebra before arithmetic: without p there is nothing that can round to 0 or 1. The exponent is never positive,
        // so nothing overflows, and the logarithm's argument lies between 1 and 2.
        let against = if label = 1 then -logit else logit
        max against 0.0 + log (1.0 + exp -(abs against))
        // END SOLUTION

    /// The mean of the rows' losses.
    let mean (labels: int array) (logits: float array) : float =
        // BEGIN SOLUTION
        // A mean of logarithms, for the product of many likelihoods would be too small for a float.
        Array.map2 ofRow labels logits |> Array.average
        // END SOLUTION

    interface ICrossEntropy with
        member _.OfRow(label, logit) = ofRow label logit
        member _.Mean(labels, logits) = mean labels logits
