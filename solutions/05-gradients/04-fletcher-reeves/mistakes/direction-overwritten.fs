// FEEDBACK: changes the lists it is given
namespace Exercises.Gradients

open CourseKit.Exercises

type FletcherReeves() =

    let sumOfSquares (slopes: float array) = Array.sumBy (fun slope -> slope * slope) slopes

    let beta (previousGradient: float array) (gradient: float array) : float =
        match sumOfSquares previousGradient with
        | 0.0 -> 0.0
        | before -> sumOfSquares gradient / before

    let direction (gradient: float array) (beta: float) (previousDirection: float array) : float array =
        for i in 0 .. gradient.Length - 1 do
            previousDirection[i] <- beta * previousDirection[i] - gradient[i]

        previousDirection

    interface IFletcherReeves with
        member _.Beta(previousGradient, gradient) = beta previousGradient gradient
        member _.Direction(gradient, beta, previousDirection) = direction gradient beta previousDirection
