namespace Fadu.GraphQL.Language;

/// <summary>The edition of the GraphQL specification that this library follows. Every comment that names a section means this edition.</summary>
public static class Specification
{
    /// <summary>The name of the edition.</summary>
    public const string Edition = "September2025";

    /// <summary>Where the edition is published; a section's address is this and <c>#sec-</c> with the section's title.</summary>
    public const string BaseUrl = "https://spec.graphql.org/" + Edition + "/";
}
