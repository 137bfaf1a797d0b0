namespace Fadu.GraphQL.Binding.Inputs;

/// <summary>Makes C# objects of an input object. Readers of input objects that contain each other refer to each other, so what it does is filled in last.</summary>
/// <typeparam name="T">What it makes.</typeparam>
internal sealed class InputReader<T>
{
    /// <summary>From the fields, after coercion, to the object.</summary>
    public Func<IReadOnlyDictionary<string, object?>, T>? Make { get; set; }

    /// <summary>From the fields, after coercion, to the object.</summary>
    public T Read(object fields) => Make!((IReadOnlyDictionary<string, object?>)fields);
}
