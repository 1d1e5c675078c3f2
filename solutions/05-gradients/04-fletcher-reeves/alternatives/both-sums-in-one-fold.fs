// WAY: Both sums of squares in one fold over the pairs of slopes, and the direction as an array expression.
module Exercises.Gradients.Answer

open CourseKit.Exercises

let beta previousGradient gradient =
    let add (before, after) g g' = before + g * g, after + g' * g'
    let before, after = Array.fold2 add (0.0, 0.0) previousGradient gradient
    if before > 0.0 then after / before else 0.0

type FletcherReeves() =
    interface IFletcherReeves with
        member _.Beta(previousGradient, gradient) = beta previousGradient gradient

        member _.Direction(gradient, beta, previousDirection) =
            [| for slope, d in Seq.zip gradient previousDirection -> -slope + beta * d |]
