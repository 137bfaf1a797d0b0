using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Fadu.Architecture.Tests.Folders;

/// <summary>Follows metadata handles (members, signatures, generic instances) to the types they name.</summary>
internal sealed class TypeTargets(MetadataReader metadata, HashSet<EntityHandle> found) : ISignatureTypeProvider<bool, bool>
{
    /// <summary>Definitions and references of types.</summary>
    public IReadOnlySet<EntityHandle> Found => found;

    public void Add(EntityHandle handle)
    {
        if (handle.IsNil)
            return;

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference:
                found.Add(handle);
                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, default);
                break;
            case HandleKind.MethodDefinition:
                found.Add(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                found.Add(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Add(metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                var method = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(method.Method);
                method.DecodeSignature(this, default);
                break;
            case HandleKind.StandaloneSignature:
                AddSignature(metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle).Signature);
                break;
        }
    }

    public void AddAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
            Add(metadata.GetCustomAttribute(attribute).Constructor);
    }

    public void AddSignature(BlobHandle signature)
    {
        var blob = metadata.GetBlobReader(signature);
        var decoder = new SignatureDecoder<bool, bool>(this, metadata, default);
        switch (blob.ReadSignatureHeader().Kind)
        {
            case SignatureKind.Field:
                blob.Reset();
                decoder.DecodeFieldSignature(ref blob);
                break;
            case SignatureKind.LocalVariables:
                blob.Reset();
                decoder.DecodeLocalSignature(ref blob);
                break;
            default:
                blob.Reset();
                decoder.DecodeMethodSignature(ref blob);
                break;
        }
    }

    /// <summary>Namespace and name of the type, or of the outermost type it is nested in.</summary>
    public static string FullName(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeDefinition)
        {
            var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
            return definition.GetDeclaringType() is { IsNil: false } outer
                ? FullName(metadata, outer)
                : Join(metadata.GetString(definition.Namespace), metadata.GetString(definition.Name));
        }

        var reference = metadata.GetTypeReference((TypeReferenceHandle)handle);
        return reference.ResolutionScope.Kind == HandleKind.TypeReference
            ? FullName(metadata, reference.ResolutionScope)
            : Join(metadata.GetString(reference.Namespace), metadata.GetString(reference.Name));
    }

    /// <summary>The assembly of a referenced type; null for a type of the same assembly.</summary>
    public static string? Assembly(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeDefinition)
            return null;

        var scope = metadata.GetTypeReference((TypeReferenceHandle)handle).ResolutionScope;
        return scope.Kind == HandleKind.AssemblyReference
            ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
            : Assembly(metadata, scope);
    }

    public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => found.Add(handle);

    public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => found.Add(handle);

    public bool GetTypeFromSpecification(
        MetadataReader reader, bool genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public bool GetArrayType(bool elementType, ArrayShape shape) => default;

    public bool GetByReferenceType(bool elementType) => default;

    public bool GetFunctionPointerType(MethodSignature<bool> signature) => default;

    public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => default;

    public bool GetGenericMethodParameter(bool genericContext, int index) => default;

    public bool GetGenericTypeParameter(bool genericContext, int index) => default;

    public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => default;

    public bool GetPinnedType(bool elementType) => default;

    public bool GetPointerType(bool elementType) => default;

    public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => default;

    public bool GetSZArrayType(bool elementType) => default;

    private static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
