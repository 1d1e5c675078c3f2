// FEEDBACK: divided entry by entry
namespace Exercises.Gradients

open CourseKit.Exercises

type FletcherReeves() =

    let beta (previousGradient: float array) (gradient: float array) : float =
        Array.map2 (fun before after -> after * after / (before * before)) previousGradient gradient |> Array.sum

    let direction (gradient: float array) (beta: float) (previousDirection: float array) : float array =
        Array.map2 (fun slope d -> beta * d - slope) gradient previousDirection

    interface IFletcherReeves with
        member _.Beta(previousGradient, gradient) = beta previousGradient gradient
        member _.Direction(gradient, beta, previousDirection) = direction gradient beta previousDirection
