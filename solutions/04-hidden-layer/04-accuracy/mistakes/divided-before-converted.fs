// FEEDBACK: a whole number divided by a whole number
namespace Exercises.HiddenLayer

open CourseKit.Exercises

type Accuracy() =

    let classOf (probability: float) : int = if probability >= 0.5 then 1 else 0

    let ofRows (labels: int array) (probabilities: float array) : float =
        match labels with
        | [||] -> nan
        | _ ->
            let isRight = Array.map2 (fun label probability -> classOf probability = label) labels probabilities
            float ((isRight |> Array.filter id |> Array.length) / labels.Length)

    interface IAccuracy with
        member _.ClassOf probability = classOf probability
        member _.OfRows(labels, probabilities) = ofRows labels probabilities
