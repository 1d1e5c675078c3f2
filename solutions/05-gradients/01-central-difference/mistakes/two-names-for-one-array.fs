// FEEDBACK: A second name for a list is no second list
namespace Exercises.Gradients

open CourseKit.Exercises

type CentralDifference() =

    let gradient (f: float array -> float) (point: float array) (h: float) : float array =
        Array.init point.Length (fun i ->
            let ahead = point
            let behind = point
            ahead[i] <- ahead[i] + h
            behind[i] <- behind[i] - h
            (f ahead - f behind) / (2.0 * h))

    interface ICentralDifference with
        member _.Gradient(f, point, h) = gradient f.Invoke point h
