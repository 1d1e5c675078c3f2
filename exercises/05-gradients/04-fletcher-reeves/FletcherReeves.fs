namespace Exercises.Gradients

open CourseKit.Exercises

/// The direction of a conjugate gradient by Fletcher and Reeves.
type FletcherReeves() =

    /// β = ⟨g′, g′⟩ / ⟨g, g⟩, and 0 when g is 0
    let beta (previousGradient: float array) (gradient: float array) : float =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    /// d′ = −g′ + β d
    let direction (gradient: float array) (beta: float) (previousDirection: float array) : float array =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    interface IFletcherReeves with
        member _.Beta(previousGradient, gradient) = beta previousGradient gradient
        member _.Direction(gradient, beta, previousDirection) = direction gradient beta previousDirection
