namespace Exercises.Neuron

open CourseKit.Exercises

/// A neuron with one input and one weight.
type LinearNeuron() =

    /// ŷ = w · x
    let predict (weight: float) (x: float) : float =
        // BEGIN SOLUTION
        weight * x
        // END SOLUTION

    /// L(w) = (1 / 2N) · Σ (tᵢ − w · xᵢ)²
    let loss (weight: float) (samples: float array) (targets: float array) : float =
        // BEGIN SOLUTION
        // Each error is squared before the mean is taken, so that errors of opposite sign cannot cancel.
        let errors = Array.map2 (fun x t -> t - predict weight x) samples targets
        Array.averageBy (fun error -> error * error) errors / 2.0
        // END SOLUTION

    interface ILinearNeuron with
        member _.Predict(weight, x) = predict weight x
        member _.Loss(weight, samples, targets) = loss weight samples targets
