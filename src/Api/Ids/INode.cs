namespace Fadu.Api.Ids;

/// <summary>An object that <c>node(id)</c> finds.</summary>
internal interface INode
{
    /// <summary>Its opaque id.</summary>
    string Id { get; }
}
