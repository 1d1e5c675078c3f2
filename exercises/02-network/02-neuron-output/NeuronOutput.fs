namespace Exercises.Network

open CourseKit.Exercises

/// One neuron with a sigmoid.
type NeuronOutput() =

    /// w₁x₁ + w₂x₂ + … + wₙxₙ + b
    let sum (weights: float array) (bias: float) (inputs: float array) : float =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    /// f(w₁x₁ + w₂x₂ + … + wₙxₙ + b), where f(s) = 1 / (1 + e⁻ˢ)
    let feedForward (weights: float array) (bias: float) (inputs: float array) : float =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    interface INeuronOutput with
        member _.Sum(weights, bias, inputs) = sum weights bias inputs
        member _.FeedForward(weights, bias, inputs) = feedForward weights bias inputs
