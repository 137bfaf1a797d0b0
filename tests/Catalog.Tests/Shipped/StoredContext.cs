using System.Text.Json.Serialization;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;

namespace Fadu.Catalog.Tests.Shipped;

/// <summary>Serializers generated at build time, as a registry of events has them.</summary>
[JsonSerializable(typeof(IndexSystem))]
[JsonSerializable(typeof(RevisionPublished))]
internal sealed partial class StoredContext : JsonSerializerContext;
