// FEEDBACK: Math.Round gives 0 for one half
namespace Exercises.HiddenLayer

open CourseKit.Exercises

type Accuracy() =

    let classOf (probability: float) : int = int (round probability)

    let ofRows (labels: int array) (probabilities: float array) : float =
        let isRight = Array.map2 (fun label probability -> classOf probability = label) labels probabilities
        float (isRight |> Array.filter id |> Array.length) / float labels.Length

    interface IAccuracy with
        member _.ClassOf probability = classOf probability
        member _.OfRows(labels, probabilities) = ofRows labels probabilities
