#!/usr/bin/env bash
# Tool      NJsonSchema 11.6.2 (NuGet), .NET 10.
# Expected  A keyword that the validator does not know is refused when the schema is read, or is at least reported; with draft 6 and 7 "const", "contains",
#           "propertyNames" and "if"/"then" are known.
# Seen      The four are read without a word and pass whatever they are given; "enum" with one value, in the place of "const", is checked.
# Matters   A test that validates reports against a published schema stays green whatever the reports say. Ours did, until each "const" and "if" had a document that
#           must fail.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="NJsonSchema" Version="11.6.2" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using NJsonSchema;

const string Draft = "\"$schema\": \"http://json-schema.org/draft-07/schema#\"";
foreach ((string name, string keyword, string instance) in new[]
{
    ("const", "\"properties\": { \"version\": { \"const\": \"1.0\" } }", "{ \"version\": \"2.0\" }"),
    ("contains", "\"properties\": { \"people\": { \"type\": \"array\", \"contains\": { \"enum\": [\"Olsen\"] } } }", "{ \"people\": [\"Brandt\"] }"),
    ("propertyNames", "\"propertyNames\": { \"pattern\": \"^VB\" }", "{ \"XY1\": 1 }"),
    ("if", "\"if\": { \"required\": [\"verdict\"] }, \"then\": { \"required\": [\"evidence\"] }", "{ \"verdict\": \"refuted\" }"),
    ("enum", "\"properties\": { \"version\": { \"enum\": [\"1.0\"] } }", "{ \"version\": \"2.0\" }"),
})
{
    JsonSchema schema = await JsonSchema.FromJsonAsync("{ " + Draft + ", " + keyword + " }");
    Console.WriteLine($"{name}: {schema.Validate(instance).Count} errors");
}
CS
dotnet build -c Release -v q -nologo > build.log 2>&1 || { cat build.log; exit 2; }
dotnet bin/Release/net10.0/probe.dll > seen.txt
cat seen.txt
diff - seen.txt <<'TXT' && echo "as described"
const: 0 errors
contains: 0 errors
propertyNames: 0 errors
if: 0 errors
enum: 1 errors
TXT
