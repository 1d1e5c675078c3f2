namespace CourseKit.Exercises;

/// <summary>
/// The nine numbers of lesson 02's network of two inputs, two hidden neurons h₁ and h₂ and one output neuron o₁:
/// its parameters, or a gradient, where each number is the derivative of the loss by the parameter of that name.
/// </summary>
/// <param name="W1">w₁, from input x₁ to hidden neuron h₁.</param>
/// <param name="W2">w₂, from input x₂ to hidden neuron h₁.</param>
/// <param name="W3">w₃, from input x₁ to hidden neuron h₂.</param>
/// <param name="W4">w₄, from input x₂ to hidden neuron h₂.</param>
/// <param name="W5">w₅, from hidden neuron h₁ to the output o₁.</param>
/// <param name="W6">w₆, from hidden neuron h₂ to the output o₁.</param>
/// <param name="B1">b₁, the bias of h₁.</param>
/// <param name="B2">b₂, the bias of h₂.</param>
/// <param name="B3">b₃, the bias of o₁.</param>
/// <remarks>
/// <code>
/// h₁ = f(w₁x₁ + w₂x₂ + b₁)
/// h₂ = f(w₃x₁ + w₄x₂ + b₂)
/// o₁ = f(w₅h₁ + w₆h₂ + b₃)
/// </code>
/// </remarks>
public sealed record NineParameters(
    double W1, double W2, double W3, double W4, double W5, double W6, double B1, double B2, double B3);
