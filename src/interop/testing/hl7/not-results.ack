MSH|^~\&|QUELL|DPH|ADT|PIER CLINIC|20220803160500+0000||ACK^A04^ACK|ACK-1|P|2.5.1
MSA|AR|A-1
ERR||MSH^1^9^1^1|200^Unsupported message type^HL70357|E|||interop.hl7_message_type_unsupported|(interop.hl7_message_type_unsupported)
MSH|^~\&|QUELL|DPH|LIS|LAB|20220803160500+0000||ACK^R01^ACK|ACK-2|P|2.8
MSA|AR|A-3
ERR||MSH^1^12^1^1|203^Unsupported version id^HL70357|E|||interop.hl7_version_unsupported|(interop.hl7_version_unsupported)
MSH|^~\&|QUELL|DPH|LIS|LAB|20220803160500+0000||ACK^R01^ACK|ACK-3|Q|2.5.1|||NE|NE
MSA|CR|A-4
ERR||MSH^1^11|202^Unsupported processing id^HL70357|E|||interop.hl7_processing_id_unknown|(interop.hl7_processing_id_unknown)
MSH|^~\&|QUELL|DPH|LIS|LAB|20220803160500+0000||ACK^R30^ACK|ACK-4|P|2.3.1
MSA|AR|A-5|MSH-9.2: Unsupported event code|||201^Unsupported event code^HL70357
ERR|MSH^1^9^201&Unsupported event code&HL70357
MSH|^~\&|QUELL|DPH|LIS|LAB|20220803160500+0000||ACK^R01^ACK|ACK-5|P|2.5.1
MSA|AE|
ERR||MSH^1^10|101^Required field missing^HL70357|E|||interop.hl7_field_needed|(interop.hl7_field_needed)
ERR||PID^1|100^Segment sequence error^HL70357|E|||interop.hl7_segment_needed|(interop.hl7_segment_needed)
ERR||OBR^1|100^Segment sequence error^HL70357|E|||interop.hl7_segment_needed|(interop.hl7_segment_needed)
