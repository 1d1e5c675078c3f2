namespace Exercises.HiddenLayer

open CourseKit.Exercises

/// The share of rows that are classified rightly.
type Accuracy() =

    /// Class 1 where the probability is at least ½, otherwise class 0.
    let classOf (probability: float) : int =
        // BEGIN SOLUTION
        // A comparison, not round: that rounds one half to the even number, 0.
        if probability >= 0.5 then 1 else 0
        // END SOLUTION

    /// The number of right rows, divided by the number of rows; NaN if there are none.
    let ofRows (labels: int array) (probabilities: float array) : float =
        // BEGIN SOLUTION
        // Counted in whole numbers, divided as numbers with a fraction; for no rows, 0.0 / 0.0 is NaN.
        let right =
            Array.zip labels probabilities
            |> Array.sumBy (fun (label, probability) -> if classOf probability = label then 1 else 0)

        float right / float labels.Length
        // END SOLUTION

    interface IAccuracy with
        member _.ClassOf probability = classOf probability
        member _.OfRows(labels, probabilities) = ofRows labels probabilities
