MSH|^~\&|QUELL||LIS|LAB|20220803160500+0000||ACK^R01^ACK|ACK-1|T|2.5.1
MSA|AA|U-1
ERR||MSH^1^11|0^Message accepted^HL70357|I|||interop.hl7_test_message|(interop.hl7_test_message)
ERR||OBX^1|100^Segment sequence error^HL70357|W|||interop.hl7_segment_out_of_place|(interop.hl7_segment_out_of_place)
ERR||OBX^2|100^Segment sequence error^HL70357|W|||interop.hl7_segment_out_of_place|(interop.hl7_segment_out_of_place)
ERR||OBX^2|100^Segment sequence error^HL70357|W|||interop.hl7_line_without_name|(interop.hl7_line_without_name)
