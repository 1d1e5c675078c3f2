namespace Exercises.Gradients

open CourseKit.Exercises

/// The direction of a conjugate gradient by Fletcher and Reeves.
type FletcherReeves() =

    /// β = ⟨g′, g′⟩ / ⟨g, g⟩, and 0 when g is 0
    let beta (previousGradient: float array) (gradient: float array) : float =
        // BEGIN SOLUTION
        let sumOfSquares (slopes: float array) = Array.sumBy (fun slope -> slope * slope) slopes

        // With β = 0 the new direction is minus the gradient: the method begins anew.
        match sumOfSquares previousGradient with
        | 0.0 -> 0.0
        | before -> sumOfSquares gradient / before
        // END SOLUTION

    /// d′ = −g′ + β d
    let direction (gradient: float array) (beta: float) (previousDirection: float array) : float array =
        // BEGIN SOLUTION
        Array.map2 (fun slope d -> beta * d - slope) gradient previousDirection
        // END SOLUTION

    interface IFletcherReeves with
        member _.Beta(previousGradient, gradient) = beta previousGradient gradient
        member _.Direction(gradient, beta, previousDirection) = direction gradient beta previousDirection
