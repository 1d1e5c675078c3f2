namespace Exercises.Neuron

open CourseKit.Exercises

/// A neuron with one input and one weight.
type LinearNeuron() =

    /// ŷ = w · x
    let predict (weight: float) (x: float) : float =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    /// L(w) = (1 / 2N) · Σ (tᵢ − w · xᵢ)²
    let loss (weight: float) (samples: float array) (targets: float array) : float =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    interface ILinearNeuron with
        member _.Predict(weight, x) = predict weight x
        member _.Loss(weight, samples, targets) = loss weight samples targets
