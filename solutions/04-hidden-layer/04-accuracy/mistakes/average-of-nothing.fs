// FEEDBACK: OfRows threw ArgumentException
namespace Exercises.HiddenLayer

open CourseKit.Exercises

type Accuracy() =

    let classOf (probability: float) : int = if probability >= 0.5 then 1 else 0

    let ofRows (labels: int array) (probabilities: float array) : float =
        Array.zip labels probabilities
        |> Array.averageBy (fun (label, probability) -> if classOf probability = label then 1.0 else 0.0)

    interface IAccuracy with
        member _.ClassOf probability = classOf probability
        member _.OfRows(labels, probabilities) = ofRows labels probabilities
