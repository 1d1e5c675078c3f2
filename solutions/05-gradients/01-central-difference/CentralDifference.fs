namespace Exercises.Gradients

open CourseKit.Exercises

/// The gradient of any function, measured by central differences.
type CentralDifference() =

    /// ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / (2h)
    let gradient (f: float array -> float) (point: float array) (h: float) : float array =
        // BEGIN SOLUTION
        // Each moved point is a new array: no other coordinate has moved, and the caller's array stays as it was.
        let moved i distance = Array.updateAt i (point[i] + distance) point
        Array.init point.Length (fun i -> (f (moved i h) - f (moved i -h)) / (2.0 * h))
        // END SOLUTION

    interface ICentralDifference with
        member _.Gradient(f, point, h) = gradient f.Invoke point h
