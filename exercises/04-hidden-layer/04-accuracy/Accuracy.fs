namespace Exercises.HiddenLayer

open CourseKit.Exercises

/// The share of rows that are classified rightly.
type Accuracy() =

    /// Class 1 where the probability is at least ½, otherwise class 0.
    let classOf (probability: float) : int =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    /// The number of right rows, divided by the number of rows; NaN if there are none.
    let ofRows (labels: int array) (probabilities: float array) : float =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    interface IAccuracy with
        member _.ClassOf probability = classOf probability
        member _.OfRows(labels, probabilities) = ofRows labels probabilities
