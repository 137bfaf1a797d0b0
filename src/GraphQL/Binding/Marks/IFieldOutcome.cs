namespace Fadu.GraphQL.Binding.Marks;

/// <summary>An outcome of whatever type, as the engine takes it.</summary>
internal interface IFieldOutcome
{
    /// <summary>The value, or the <see cref="Execution.Resolvers.FieldError"/>.</summary>
    object? ValueOrError { get; }
}
