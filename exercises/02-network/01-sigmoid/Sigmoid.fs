namespace Exercises.Network

open System
open CourseKit.Exercises

/// The sigmoid and its derivative.
type Sigmoid() =

    /// σ(x) = 1 / (1 + e⁻ˣ)
    let value (x: float) : float =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    /// σ′(x) = σ(x) · (1 − σ(x))
    let derivative (x: float) : float =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    interface ISigmoid with
        member _.Value x = value x
        member _.Derivative x = derivative x
