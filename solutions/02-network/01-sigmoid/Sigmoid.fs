namespace Exercises.Network

open System
open CourseKit.Exercises

/// The sigmoid and its derivative.
type Sigmoid() =

    /// σ(x) = 1 / (1 + e⁻ˣ)
    let value (x: float) : float =
        // BEGIN SOLUTION
        // e is only ever raised to a negative power, which may become 0 but never infinite.
        let e = Math.Exp(-(abs x))
        if x >= 0.0 then 1.0 / (1.0 + e) else e / (1.0 + e)
        // END SOLUTION

    /// σ′(x) = σ(x) · (1 − σ(x))
    let derivative (x: float) : float =
        // BEGIN SOLUTION
        let s = value x
        s * (1.0 - s)
        // END SOLUTION

    interface ISigmoid with
        member _.Value x = value x
        member _.Derivative x = derivative x
