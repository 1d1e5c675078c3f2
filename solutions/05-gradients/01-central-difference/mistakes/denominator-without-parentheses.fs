// FEEDBACK: / 2 * h divides by 2 and then multiplies by h
namespace Exercises.Gradients

open CourseKit.Exercises

type CentralDifference() =

    let gradient (f: float array -> float) (point: float array) (h: float) : float array =
        let moved i distance = Array.updateAt i (point[i] + distance) point
        Array.init point.Length (fun i -> (f (moved i h) - f (moved i -h)) / 2.0 * h)

    interface ICentralDifference with
        member _.Gradient(f, point, h) = gradient f.Invoke point h
