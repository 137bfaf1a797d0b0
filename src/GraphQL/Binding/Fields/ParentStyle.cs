namespace Fadu.GraphQL.Binding.Fields;

/// <summary>What a method takes of the objects whose field it gives.</summary>
internal enum ParentStyle
{
    /// <summary>Nothing: it is a field where operations begin.</summary>
    None,

    /// <summary>One of them: it calculates.</summary>
    One,

    /// <summary>All of one place of the response at once.</summary>
    All,
}
