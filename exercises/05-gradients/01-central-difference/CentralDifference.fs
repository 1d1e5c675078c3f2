namespace Exercises.Gradients

open CourseKit.Exercises

/// The gradient of any function, measured by central differences.
type CentralDifference() =

    /// ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / (2h)
    let gradient (f: float array -> float) (point: float array) (h: float) : float array =
        // Your code goes here, in place of the next line.
        raise (System.NotImplementedException())

    interface ICentralDifference with
        member _.Gradient(f, point, h) = gradient f.Invoke point h
