namespace Exercises.Network

open CourseKit.Exercises

/// One neuron with a sigmoid.
type NeuronOutput() =

    /// w₁x₁ + w₂x₂ + … + wₙxₙ + b
    let sum (weights: float array) (bias: float) (inputs: float array) : float =
        // BEGIN SOLUTION
        // The bias belongs to the neuron, not to an input: it stands outside of what is done for every input.
        let products = Array.map2 (*) weights inputs
        Array.sum products + bias
        // END SOLUTION

    /// f(w₁x₁ + w₂x₂ + … + wₙxₙ + b), where f(s) = 1 / (1 + e⁻ˢ)
    let feedForward (weights: float array) (bias: float) (inputs: float array) : float =
        // BEGIN SOLUTION
        // The sigmoid comes once, after everything is added up. An infinite power below the 1 gives 0, which is right.
        let s = sum weights bias inputs
        1.0 / (1.0 + exp -s)
        // END SOLUTION

    interface INeuronOutput with
        member _.Sum(weights, bias, inputs) = sum weights bias inputs
        member _.FeedForward(weights, bias, inputs) = feedForward weights bias inputs
